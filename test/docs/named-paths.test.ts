/** Every file, folder, page and package that a document names is there, and every page that a comment names. */
import { posix } from 'node:path';
import { DOCUMENTS, headingsOf } from './named-in-documents';
import { isInRepository, REPOSITORY_PATHS, readText } from './repository-files';

const ENDINGS = /\.(tsx?|mjs|cjs|js|json|md|html|css|docx|xlsx|png|ya?ml|txt)$/;

/** `@scope/name`, with an entry or without; in a package's README `…/entry`. */
const PACKAGE_ENTRY = /^(@[\w-]+|…)\/[\w./*-]+$/;

/** What has the look of a path, and is a file of the reader, an address, or a part of a workbook. */
const ELSEWHERE = [
  /^(out|docProps|_rels|word|xl|folder)\//,
  /^(result\.json|SHA256SUMS\.txt|\[Content_Types\]\.xml)$/,
  /^[/~]|:\/\//,
  /^[A-Z]+\.(xlsx|docx)$/,
  PACKAGE_ENTRY,
  /[^\x20-\x7e…]/,
];

const LOCK = JSON.parse(readText('package-lock.json')) as {
  packages: Record<string, { resolved?: string; link?: boolean }>;
};

/** Packages that a document tells us not to take. */
const NOT_TAKEN = ['@univerjs/presets'];

const isPath = (span: string): boolean =>
  /^[^\s<>@={}"']+$/.test(span) &&
  (/[^/]\/|.\/$/.test(span) || (/[^.]/.test(span.replace(ENDINGS, '')) && ENDINGS.test(span))) &&
  !ELSEWHERE.some((pattern) => pattern.test(span));

describe.each(DOCUMENTS.map((document) => [document.path, document] as const))('%s', (path, document) => {
  it('names only files and folders that are there', () => {
    const named = document.spans.filter(isPath);
    expect(named.filter((span) => !isInRepository(span, document.folder))).toEqual([]);
  });

  it('shows only files and folders that are there', () => {
    const folders = /(?<![\w./-])(?:src|test|packages|scripts|bench|docs|templates|examples)\/[\w./*-]*\w/g;
    const shown = document.lines.flatMap((line) => line.match(folders) ?? []);
    expect(shown.filter((name) => !isInRepository(name, '.'))).toEqual([]);
  });

  it('links only to pages and headings that are there', () => {
    const leadsNowhere = (link: string) => {
      const [page, heading] = decodeURI(link).split('#');
      const target = page ? posix.join(document.folder, page) : path;
      if (!REPOSITORY_PATHS.includes(target.replace(/\/$/, ''))) return true;
      return heading !== undefined && !headingsOf(target).includes(heading);
    };
    expect(document.links.filter(leadsNowhere)).toEqual([]);
  });

  it('names only packages that are installed, and entries that they have', () => {
    const named = document.spans
      .filter((span) => PACKAGE_ENTRY.test(span))
      .map((span) => span.replace('…', `@jiko-hyoka/${posix.basename(document.folder)}`));
    expect(named.filter((name) => !isPackageEntry(name) && !NOT_TAKEN.includes(name))).toEqual([]);
  });
});

it('finds in the sources only pages that are there', () => {
  const sources = REPOSITORY_PATHS.filter((path) =>
    /^(src|packages|scripts|bench|test)\/.*\.(tsx?|mjs|cjs)$/.test(path),
  );
  const cited = sources.flatMap((path) =>
    (readText(path).match(/[\w./-]+\.md\b|docs\/decisions\/\d+/g) ?? []).map((page) => [path, page] as const),
  );
  expect(cited.length).toBeGreaterThan(5);
  expect(
    cited.filter(([path, page]) => !isInRepository(page.replace(/\/\d+$/, '$&-*.md'), posix.dirname(path))),
  ).toEqual([]);
});

/** An installed package, or, of a package of the workspace, the name that its `exports` give to one of its files. */
function isPackageEntry(name: string): boolean {
  const [scope, own, ...rest] = name.split('/');
  const packages = Object.entries(LOCK.packages);
  if (own === '*') return packages.some(([path]) => path.startsWith(`node_modules/${scope}/`));
  const known = packages.find(([path]) => path === `node_modules/${scope}/${own}`)?.[1];
  if (known?.resolved === undefined || !known.link) return known !== undefined;
  const { exports } = JSON.parse(readText(`${known.resolved}/package.json`)) as {
    exports: Record<string, string>;
  };
  return ['.', ...rest].join('/') in exports;
}
