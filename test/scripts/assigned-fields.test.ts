/** The built bundles hold Univer's classes with fields that are assigned (scripts/assigned-fields.cjs). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A call for one field, as a minified bundle has it. */
const CALLED = /\w+\(this,"\w+",/g;

// A later version of Univer may write its classes in another way; a few names cannot be assigned.
it.each(['host.cjs', 'page/main.js'])('%s sets few fields through a function', (name) => {
  const bundle = readFileSync(join(__dirname, '../../dist-local', name), 'utf8');
  expect(bundle.match(CALLED)?.length).toBeLessThan(400);
});
