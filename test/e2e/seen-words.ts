/** What of the page outside the script's frames is not Japanese. */
import type { OpenPage } from './open-page';

/** Everything that is seen or read aloud outside the script's frames. */
const WORDS = `(() => {
  const found = [];
  const isSeen = (element) => element.getClientRects().length > 0;
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE && isSeen(node.parentElement)) found.push(node.textContent.trim());
    if (node.nodeType !== Node.ELEMENT_NODE || ['STYLE', 'SCRIPT', 'IFRAME'].includes(node.tagName)) return;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(node.getAttribute(name) ?? '');
    node.childNodes.forEach(walk);
  };
  walk(document.body);
  return found.filter((text) => text !== '');
})()`;

/** Names of programs, keys and typefaces, of functions and cells, and what stands in the book. */
const NAMES =
  /\b(Excel|Ctrl|Shift|Alt|Esc|Enter|Tab|Delete|Backspace|Home|End|PageUp|PageDown|Space|Arial|Times New Roman|Noto Sans [A-Z]+ JP|book\.xlsx|[A-Z][A-Z0-9._]*|[A-Z]+\d+)\b/g;

/** Whether a text has a word that an official would not know. */
export const hasLatinWord = (text: string): boolean => /[A-Za-z]{2,}/.test(text.replace(NAMES, ''));

export interface Walk {
  /** Notes what is seen now. */
  look(where: string): Promise<void>;
  /** Texts by the place where they were first seen. */
  readonly seen: Map<string, string>;
}

/** Notes every text that comes in sight on a walk. */
export function walkOver({ page }: OpenPage): Walk {
  const seen = new Map<string, string>();
  return {
    seen,
    async look(where) {
      await page.waitForTimeout(200);
      for (const text of await page.evaluate<string[]>(WORDS)) if (!seen.has(text)) seen.set(text, where);
    },
  };
}
