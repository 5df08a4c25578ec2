import { openOfflinePage } from '../e2e/open-page';
import { testFacts } from './page-facts';

describe('in the page that is one file', () => testFacts(openOfflinePage));
