/** axe in the sidebar's own page. */
import { readFileSync } from 'node:fs';
import type { SidebarPage } from './place';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** JIS X 8341-3:2016 AA is WCAG 2.0 AA. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe's violations, each as its rule and the elements. */
export async function runAxe(page: Pick<SidebarPage, 'evaluate'>): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly: STANDARDS });
  return page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
}
