/** Starts the page over Google's server, or over the local page's look-alike of it: as the sidebar, or as a dialog. */
import { render } from 'preact';
import { App } from './app';
import { createServer, type ScriptApi } from './session/call-server';
import { readOpening } from './session/read-opening';
import { TaskDialog } from './tasks/task-dialog';

declare const google: { readonly script: ScriptApi };

function start(): void {
  const root = document.getElementById('sidebar');
  if (root === null) return;
  const server = createServer(google.script);
  const opening = readOpening();
  const view =
    opening?.frame === 'dialog' ? (
      <TaskDialog server={server} opening={opening} onClose={() => google.script.host.close()} />
    ) : (
      <App server={server} opening={opening} />
    );
  render(view, root);
}

// What the page opens with stands behind this script.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
