/** Starts the import dialog over Google's server, or over the local page's look-alike of it. */
import { render } from 'preact';
import { type ImportOpening, OPENING_ID } from '../core/overview/opening';
import { ImportApp } from './import/import-app';
import { createServer, type ScriptApi } from './session/call-server';

declare const google: { readonly script: ScriptApi };

function start(): void {
  const root = document.getElementById('sidebar');
  const text = document.getElementById(OPENING_ID)?.textContent;
  if (root === null || !text) return;
  const opening = JSON.parse(text) as ImportOpening;
  render(
    <ImportApp
      server={createServer(google.script)}
      opening={opening}
      onClose={() => google.script.host.close()}
    />,
    root,
  );
}

// What the page opens with stands behind this script.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();
