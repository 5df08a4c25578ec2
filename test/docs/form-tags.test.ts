import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkForm } from '../../src/core/form/check-form';
import { FORM_TAGS, ITEM_TAG } from '../../src/core/form/form-tags';
import { parseTag } from '../../src/core/form/parse-tag';
import { docx, p, table } from '../form-docx';

const GUIDE = readFileSync(join(__dirname, '../../docs/user-guide.md'), 'utf8');
const SECTION = /### 様式のタグ\n([\s\S]*?)\n### /.exec(GUIDE)?.[1] ?? '';
const TAGS = (SECTION.match(/`[^`]*`/g) ?? []).flatMap((code) => code.match(/\{[^{}]*\}/g) ?? []);

describe('the page of the tags in the user guide', () => {
  it('names only tags that the check knows', () => {
    expect(TAGS.length).toBeGreaterThan(20);
    for (const tag of TAGS) expect([tag, parseTag(tag.slice(1, -1)).fault]).toEqual([tag, undefined]);
  });

  it('names every tag that the check knows', () => {
    const named = new Set(TAGS.map((tag) => parseTag(tag.slice(1, -1)).name));
    expect(named).toEqual(new Set([...FORM_TAGS.map(({ name }) => name), ITEM_TAG]));
  });

  it('shows a table that makes a whole form', () => {
    const rows = SECTION.match(/\| `\{#themes\}\{heading\}`.*\n.*\|/)?.[0].split('\n') ?? [];
    const cells = rows.map((row) => (row.match(/`[^`]*`/g) ?? []).map((code) => code.slice(1, -1)));
    expect(cells.map((row) => row.length)).toEqual([1, 3]);
    const form = docx({ document: p('{title}') + table(...cells), header1: p('{#draft}案{/draft}') });
    expect(checkForm(form)).toEqual([]);
  });
});
