/** ARCHITECTURE.md names the document's properties that the script uses, all of them and no other. */
import { REPOSITORY_PATHS, readText } from './repository-files';

/** A key begins so in the sources, and goes on with a name or with what it is kept for. */
const KEYS = /['`]jiko-hyoka\.(?:\$\{[^}]*\? '([a-z]+)' : '([a-z]+)'\}|([a-z-]+))/g;

it('names the properties of the document', () => {
  const sources = REPOSITORY_PATHS.filter((path) => /^src\/(?:core|google)\/.*\.ts$/.test(path));
  const used = sources.flatMap((path) =>
    [...readText(path).matchAll(KEYS)].flatMap(([, ...names]) => names.filter((name) => name !== undefined)),
  );
  const [, list = ''] =
    /properties that it uses, all beginning with `jiko-hyoka\.`: (.*?);/.exec(readText('ARCHITECTURE.md')) ??
    [];
  const told = [...list.matchAll(/`([a-z-]+)[^`]*`/g)].map(([, name]) => name);
  expect(new Set(told)).toEqual(new Set(used));
});
