/**
 * Packs the readable parts under templates/source/ into the built-in forms, templates/report.docx, goals.docx and
 * unrated.docx, byte for byte the same each time. Each form is source/shared/ and its own folder.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const templates = join(dirname(fileURLToPath(import.meta.url)), '..', 'templates');

/** Packages open with this part, then the root relationships: some readers look no further for them. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

for (const form of ['report', 'goals', 'unrated'])
  await writeFile(join(templates, `${form}.docx`), await pack(form));

async function pack(form) {
  const parts = { ...(await readParts('shared')), ...(await readParts(form)) };
  const others = Object.keys(parts).filter((name) => !FIRST.includes(name));
  const ordered = Object.fromEntries([...FIRST, ...others.sort()].map((name) => [name, parts[name]]));
  // A local time: the zip format stores what the clock on the wall says, so every time zone writes the same bytes.
  return zipSync(ordered, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Name of the part → its bytes. */
async function readParts(folder) {
  const source = join(templates, 'source', folder);
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [nameIn(source, file), await readPart(file)])),
  );
}

function nameIn(source, file) {
  return relative(source, file).split(sep).join('/');
}

/** Indentation is for people; between runs a reader could take it for text. */
async function readPart(file) {
  const xml = await readFile(file, 'utf8');
  return new TextEncoder().encode(xml.replace(/>\s*\n\s*</g, '><').trim());
}
