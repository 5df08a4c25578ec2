/** Packs the readable parts under templates/source/ into templates/report.docx, byte for byte the same each time. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const templates = join(dirname(fileURLToPath(import.meta.url)), '..', 'templates');
const source = join(templates, 'source');

/** Packages open with this part, then the root relationships: some readers look no further for them. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

const parts = {};
for (const name of await partNames()) {
  const xml = await readFile(join(source, name), 'utf8');
  // Indentation is for people; between runs a reader could take it for text.
  parts[name] = new TextEncoder().encode(xml.replace(/>\s*\n\s*</g, '><').trim());
}
// A local time: the zip format stores what the clock on the wall says, so every time zone writes the same bytes.
const docx = zipSync(parts, { level: 9, mtime: new Date(1980, 0, 1) });
await writeFile(join(templates, 'report.docx'), docx);

async function partNames() {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const others = names.filter((name) => !FIRST.includes(name)).sort();
  return [...FIRST, ...others];
}
