/** Starts the page 公表 over Google's server, or over the local page's look-alike of it. */
import { render } from 'preact';
import { OPENING_ID, type PublishOpening } from '../core/overview/opening';
import { PublishApp } from './publish/publish-app';
import { createServer, type ScriptApi } from './session/call-server';

declare const google: { readonly script: ScriptApi };

function start(): void {
  const root = document.getElementById('sidebar');
  const text = document.getElementById(OPENING_ID)?.textContent;
  if (root === null || !text) return;
  const { refusal } = JSON.parse(text) as PublishOpening;
  // A menu's function gives no answer; it shows the sidebar in place of this page.
  const onClose = (): void => (google.script.run as unknown as { showSidebar(): void }).showSidebar();
  render(<PublishApp server={createServer(google.script)} refusal={refusal} onClose={onClose} />, root);
}

// What the page opens with stands behind this script.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
