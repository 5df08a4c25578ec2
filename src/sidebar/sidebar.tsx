/** Starts the sidebar over Google's server, or over the local page's look-alike of it. */
import { render } from 'preact';
import { App } from './app';
import { createServer, type ScriptApi } from './call-server';

declare const google: { readonly script: ScriptApi };

const root = document.getElementById('sidebar');
if (root) render(<App server={createServer(google.script)} />, root);
