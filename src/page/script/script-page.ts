/** A page of the script, made ready to run in a frame without an origin. */
import { SHIM } from 'project-files';
import { pageNonce } from '../browser/page-meta';

/** What the script does in Drive alone: a page has no folders there, and offers its own ways to keep files. */
const IN_DRIVE = ['openPublishedFolder', 'putPublished'];

/** Whether google.script.run may call a function: names with a trailing underscore are private to the script. */
export const isCallable = (name: string): boolean => !name.endsWith('_') && !IN_DRIVE.includes(name);

/**
 * The page's HTML with `google.script` put in front of its own scripts.
 * Parsed and written again rather than patched as text: a script may hold the text of a tag.
 *
 * @param functionNames The script's top-level functions, and those that the page adds.
 * @param memory What its store begins with, by key.
 */
export function framedPage(
  html: string,
  functionNames: readonly string[],
  memory: ReadonlyMap<string, string> = new Map(),
): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const shim = page.createElement('script');
  shim.dataset['functions'] = functionNames.filter(isCallable).join(' ');
  // A browser takes no nonce from a script with the text of a tag in an attribute, and a pasted table is full of them.
  shim.dataset['memory'] = JSON.stringify([...memory]).replace(/</g, '\\u003c');
  shim.textContent = SHIM;
  page.head.prepend(shim);
  const nonce = pageNonce();
  if (nonce !== '') for (const script of page.querySelectorAll('script')) script.setAttribute('nonce', nonce);
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`;
}
