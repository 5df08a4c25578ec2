/** What the documents name: the words in code form, the lines of their code blocks, and where their links lead. */
import { posix } from 'node:path';
import { REPOSITORY_PATHS, readText } from './repository-files';

export interface NamingDocument {
  /** Path from the root. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** What stands between backticks, outside code blocks. */
  readonly spans: readonly string[];
  /** Lines of code blocks. */
  readonly lines: readonly string[];
  /** Links and pictures within the repository, with the `#` of a heading. */
  readonly links: readonly string[];
}

/** Every page but the changelog, which may name what is gone. */
export const DOCUMENTS: readonly NamingDocument[] = REPOSITORY_PATHS.filter(
  (path) => path.endsWith('.md') && path !== 'CHANGELOG.md',
).map(readDocument);

function readDocument(path: string): NamingDocument {
  const text = readText(path);
  const prose = text.replace(/^ *```[\s\S]*?^ *```/gm, '');
  return {
    path,
    folder: posix.dirname(path),
    text,
    spans: found(prose, /`([^`\n]+)`/g),
    lines: found(text, /^ *```.*\n([\s\S]*?)^ *```/gm).flatMap((block) => block.split('\n')),
    links: found(prose, /(?:\]\(|src=")([^)"\s]+)/g).filter((link) => !/^\w+:/.test(link)),
  };
}

/** What the first group of a pattern takes, each time. */
function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

/** The anchors of a page's headings, as GitHub makes them. */
export function headingsOf(path: string): readonly string[] {
  return found(readText(path), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
