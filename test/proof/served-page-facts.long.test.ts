import { closeServers, openServedPage } from '../e2e/open-page';
import { testFacts } from './page-facts';

afterAll(closeServers);

describe('in the page that is served', () => testFacts(openServedPage));
