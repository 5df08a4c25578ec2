/** Which pieces of a form are filled together, and what is told of each. */
import { joinedParts } from '../../../src/core/form/joined-parts';

interface Piece {
  readonly type: string;
  readonly value: string;
  readonly run?: string;
}

/** As docxtemplater cuts a form: tags of ours, the elements that it looks for, and all else. */
const cut = (xml: string): Piece[] =>
  (xml.match(/\{\w+\}|<[^>]*>|[^<{]+/g) ?? []).map((value) => {
    const [, end, tag = '', closed] =
      /^<(\/?)(w:(?:p|r|t|pPr|rPr|spacing|tc|br))\b[^>]*?(\/?)>$/.exec(value) ?? [];
    if (value.startsWith('{')) return { type: 'placeholder', value };
    if (tag === '') return { type: 'content', value };
    return { type: 'tag', tag, value, position: end ? 'end' : closed ? 'selfclosing' : 'start' };
  });

const join = (xml: string): Piece[] => {
  const { postparse } = joinedParts(() => undefined);
  return postparse?.(cut(xml) as never, [], {} as never) as unknown as Piece[];
};

describe('what stands together in a form', () => {
  it.each<[string, string[]]>([
    ['<w:p><w:pPr><w:jc/></w:pPr>', ['<w:p><w:pPr><w:jc/></w:pPr>']],
    ['<w:r><w:t>前</w:t></w:r>', ['<w:r><w:t>前</w:t></w:r>']],
    ['<w:r><w:t>{goal}</w:t></w:r>', ['<w:r><w:t>', '{goal}', '</w:t></w:r>']],
    // Both may begin a piece, and neither goes on with one.
    ['<w:p><w:r><w:t>', ['<w:p>', '<w:r><w:t>']],
    ['<w:t>前</w:t></w:p></w:tc>', ['<w:t>前</w:t>', '</w:p>', '</w:tc>']],
    ['</w:p><w:t>', ['</w:p>', '<w:t>']],
    ['<w:p/><w:spacing/>', ['<w:p/>', '<w:spacing/>']],
    ['<w:tc><w:p/>字', ['<w:tc>', '<w:p/>', '字']],
    ['字<w:br/>字<w:spacing/>', ['字', '<w:br/>', '字<w:spacing/>']],
    ['{goal}{rating}', ['{goal}', '{rating}']],
  ])('%s', (xml, pieces) => {
    expect(join(xml).map(({ value }) => value)).toEqual(pieces);
  });

  it('is plain content from then on, and what stands alone stays what it is', () => {
    expect(join('<w:tc><w:p><w:r>{goal}').map(({ type }) => type)).toEqual([
      'tag',
      'content',
      'content',
      'placeholder',
    ]);
  });
});

it.each<[string, (string | undefined)[]]>([
  ['<w:r><w:rPr><w:b/></w:rPr><w:t>字', ['<w:rPr><w:b/></w:rPr>']],
  ['<w:r w:x="1"><w:rPr w:y="2"><w:rPr></w:rPr></w:rPr><w:t>字', ['<w:rPr w:y="2"><w:rPr></w:rPr></w:rPr>']],
  ['<w:r><w:t>字</w:t></w:r>', ['']],
  ['<w:p><w:r><w:rPr>', [undefined, '']],
  ['<w:rPr><w:b/></w:rPr><w:t>字', [undefined]],
  ['字<w:r><w:rPr></w:rPr>{goal}', [undefined, '<w:rPr></w:rPr>', undefined]],
])('the look of each run that %s begins', (xml, runs) => {
  expect(join(xml).map(({ run }) => run)).toEqual(runs);
});

it('each piece that is filled is told with its length, and left to others to fill', () => {
  const letters: number[] = [];
  const { render } = joinedParts((length) => letters.push(length));
  const rendered = join('<w:p><w:r><w:t>字</w:t></w:r>').map((piece) =>
    render?.(piece as never, {} as never),
  );
  expect([letters, rendered]).toEqual([
    [5, 23],
    [null, null],
  ]);
});
