import { openOfflinePage } from '../e2e/open-page';
import { closePages, inPage } from './in-page';
import { openIn } from './open-sidebar';

openIn(inPage(openOfflinePage));
afterEach(closePages);
for (const name of ['tasks', 'live', 'report']) require(`./${name}.test`);
