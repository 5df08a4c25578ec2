/** Starts the page. */
import { render } from 'preact';
import { App } from './app';
import { addFallbackFonts } from './fallback-fonts';
import { PageState } from './page-state';
import { translateLabels } from './sheet-labels';
import './page.css';

const root = document.getElementById('page');
const state = new PageState();
addEventListener('beforeunload', (event) => {
  if (state.isDirty) event.preventDefault();
});
translateLabels(document.body);
void addFallbackFonts().then(() => {
  if (root) render(<App state={state} />, root);
});
