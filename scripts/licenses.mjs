/** The licence texts of the libraries that a bundle contains; MIT, Apache and BSD ask that they go with every copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param metafile esbuild's, with paths relative to `root`.
 * @returns One text, a library after the other by name; '' when the bundle has none.
 */
export function licenseTexts(root, metafile) {
  const folders = new Set(Object.keys(metafile.inputs).flatMap(packageFolder));
  return [...folders]
    .sort()
    .map((folder) => licenseOf(join(root, folder)))
    .map(withoutRepetition)
    .join('\n\n');
}

/** The terms of MIT, which several libraries print alike but for their line breaks, stand once, at the last of them. */
function withoutRepetition(text, at, all) {
  const terms = termsIn(text);
  if (terms === '' || !all.slice(at + 1).some((later) => termsIn(later) === terms)) return text;
  return `${text.slice(0, text.search(TERMS)).trim()}\n\nThe terms are those of the MIT License below.`;
}

const TERMS = /Permission is hereby granted, free of charge,/;
const termsIn = (text) =>
  TERMS.test(text) ? text.slice(text.search(TERMS)).replace(/\s+/g, ' ').trim() : '';

/** node_modules/name or node_modules/@scope/name, the innermost one. */
function packageFolder(path) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return match ? [match[1]] : [];
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  // docxtemplater is under MIT or GPL, as one likes; here it is used under MIT.
  const [chosen = ''] = license === 'MIT' ? text.split(/^GPL version 3$/m) : [text];
  return `${name} ${version} (${license ?? 'no licence field'})\n${chosen.trim()}`.trim();
}
