/** Starts the page. */
import { render } from 'preact';
import { addFallbackFonts } from './grid/fallback-fonts';
import { translateLabels } from './grid/sheet-labels';
import { hideUnsavableChoices } from './grid/unoffered-choices';
import { PageState } from './state/page-state';
import { PageView } from './view/page-view';
import './page.css';

const root = document.getElementById('page');
const state = new PageState();
addEventListener('beforeunload', (event) => {
  if (state.hasLosable) event.preventDefault();
});
for (const action of ['pointerdown', 'keydown']) addEventListener(action, () => state.said.pass(), true);
translateLabels(document.body);
hideUnsavableChoices(document.body);
void addFallbackFonts().then(() => {
  if (root) render(<PageView state={state} />, root);
});
