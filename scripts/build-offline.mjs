/** `npm run build:offline`: the page in one file, dist-local/jiko-hyoka.html. Needs what `npm run build` has made. */
import { buildOffline } from './build-page.mjs';

await buildOffline();
