/**
 * Forms to start from besides the built-in one, made from it: its styles, header and footer, with a body of their own. The
 * command line and the sidebar make them; the script knows nothing of them.
 */
import { type READY_FORM_TEXTS, READY_FORM_WORDS as WORDS } from '../messages/ready-forms';
import { type FormPicture, pictureOf } from './form-picture';
import { openForm } from './open-form';

export type ReadyForm = keyof typeof READY_FORM_TEXTS;

const BODY = 'word/document.xml';

/** In twentieths of a point: the width between the margins. */
const PORTRAIT = 9638;
const LANDSCAPE = 14570;

/** @param builtIn The built-in 自己評価書, a .docx file. @returns A .docx file. */
export function readyForm(builtIn: Uint8Array, name: ReadyForm): Uint8Array {
  const form = openForm(builtIn);
  form.file(BODY, readyBody(form.file(BODY)?.asText() ?? '', name));
  return form.toBytes();
}

/** @param xml The body of the built-in form. @returns That of the ready one. */
function readyBody(xml: string, name: ReadyForm): string {
  const section = /<w:sectPr[ >].*?<\/w:sectPr>/s.exec(xml)?.[0] ?? '';
  const start = xml.slice(0, xml.indexOf('<w:body>') + '<w:body>'.length);
  const { blocks, isWide, isJoint } = FORMS[name]();
  const turned = section.replace(/<w:pgSz[^>]*\/>/, '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  const body = [...(isJoint ? jointOpening() : opening()), ...blocks, isWide ? turned : section].join('');
  return `${start}${body}</w:body></w:document>`;
}

/** A small picture of it. @param builtIn As {@link readyForm}. */
export const readyFormPicture = (builtIn: Uint8Array, name: ReadyForm): FormPicture =>
  pictureOf(readyBody(openForm(builtIn).file(BODY)?.asText() ?? '', name));

const lines = (tag: string): string => `{-w:p ${tag}}{.}{/${tag}}`;

interface FormBody {
  readonly blocks: readonly string[];
  readonly isWide?: true;
  /** Whether it is of all departments; it then begins with what is of all of them. */
  readonly isJoint?: true;
}

const FORMS: Readonly<Record<ReadyForm, () => FormBody>> = {
  columns: () => ({
    isWide: true,
    blocks: [
      table(LANDSCAPE, [
        [WORDS.theme, `{#themes}{#goals}{merge}{heading}`, 2500],
        [WORDS.goal, lines('goal'), 3000],
        [WORDS.target, `{${WORDS.target}}{${WORDS.measure}}`, 1050],
        [WORDS.actual, `{${WORDS.actual}}{${WORDS.measure}}`, 1050],
        [WORDS.rate, `{${WORDS.rate}}`, 950],
        [WORDS.rating, '{rating}', 900],
        [WORDS.outcome, lines('outcome'), 3020],
        [WORDS.next, `${lines(WORDS.next)}{/goals}{/themes}`, 2100],
      ]),
    ],
  }),
  cards: () => ({
    blocks: [
      paragraph('{#themes}'),
      paragraph('{heading}', { isBold: true, isLeading: true }),
      paragraph('{#goals}'),
      labels([
        [WORDS.goal, lines('goal')],
        [WORDS.rating, '{rating}　{meaning}'],
        [WORDS.outcome, lines('outcome')],
        [WORDS.next, lines(WORDS.next)],
      ]),
      paragraph(''),
      paragraph('{/goals}'),
      paragraph('{/themes}'),
    ],
  }),
  themes: () => ({
    blocks: [
      paragraph('{#themes}'),
      paragraph('{heading}', { isBold: true, isLeading: true }),
      table(PORTRAIT, [
        [WORDS.goal, `{#goals}${lines('goal')}`, 3996],
        [WORDS.rating, '{rating}', 1016],
        [WORDS.outcome, `${lines('outcome')}{/goals}`, 4626],
      ]),
      paragraph(''),
      paragraph('{/themes}'),
    ],
  }),
  'two-ratings': () => ({
    blocks: [
      table(
        PORTRAIT,
        [
          [WORDS.themesAndGoals, `{#goals}${lines('goal')}`, 2800],
          [WORDS.own, '{rating}', 850],
          [WORDS.second, `{${WORDS.secondTag}}`, 850],
          [WORDS.outcome, lines('outcome'), 2938],
          [WORDS.remark, `${lines(WORDS.remark)}{/goals}{/themes}`, 2200],
        ],
        '{#themes}{heading}',
      ),
    ],
  }),
  'mid-year': () => ({
    blocks: [
      table(
        PORTRAIT,
        [
          [WORDS.themesAndGoals, `{#goals}${lines('goal')}`, 3000],
          [WORDS.midYear, lines(WORDS.midYear), 2500],
          [WORDS.rating, '{rating}', 950],
          [WORDS.outcome, `${lines('outcome')}{/goals}{/themes}`, 3188],
        ],
        '{#themes}{heading}',
      ),
    ],
  }),
  joint: () => ({
    isJoint: true,
    blocks: [
      paragraph('{#departments}'),
      paragraph('{title}', { size: 28, isBold: true, align: 'center', isOnNewPage: true }),
      paragraph('{head}', { align: 'right' }),
      table(
        PORTRAIT,
        [
          [WORDS.themesAndGoals, `{#goals}${lines('goal')}`, 3996],
          [WORDS.rating, '{rating}', 1016],
          [WORDS.outcome, `${lines('outcome')}{/goals}{/themes}`, 4626],
        ],
        '{#themes}{heading}',
      ),
      paragraph(''),
      paragraph('{/departments}'),
    ],
  }),
};

/** Legend, title and head, as in the built-in form. */
const opening = (): string[] => [
  paragraph(WORDS.legend, { size: 18 }),
  paragraph('{-w:p legend}{rating}　{meaning}{/legend}', { size: 18 }),
  paragraph('{title}', { size: 32, isBold: true, align: 'center' }),
  paragraph('{head}', { align: 'right' }),
];

/** Of all departments: title, legend, and how many goals have each level. */
const jointOpening = (): string[] => [
  paragraph('{title}', { size: 32, isBold: true, align: 'center' }),
  paragraph(WORDS.legend, { size: 18 }),
  paragraph(`{-w:p counts}{rating}　{meaning}　{count}${WORDS.countUnit}{/counts}`, { size: 18 }),
  paragraph(''),
];

interface Look {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly align?: 'center' | 'right';
  /** Stays on the page of what follows. */
  readonly isLeading?: boolean;
  readonly isOnNewPage?: boolean;
}

function paragraph(
  text: string,
  { size = 21, isBold = false, align, isLeading = false, isOnNewPage = false }: Look = {},
): string {
  const inside = [
    isLeading ? '<w:keepNext/>' : '',
    isOnNewPage ? '<w:pageBreakBefore/>' : '',
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ].join('');
  const own = inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
  return `<w:p>${own}<w:r><w:rPr>${FONT}${isBold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const FONT =
  '<w:rFonts w:ascii="BIZ UDGothic" w:eastAsia="BIZ UDGothic" w:hAnsi="BIZ UDGothic" w:cs="BIZ UDGothic"/>';

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const tableOf = (width: number, columns: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${EDGES}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns
    .map((column) => `<w:gridCol w:w="${column}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>';

function cell(width: number, text: string, { isHead = false, span = 1, isLeading = false } = {}): string {
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const look: Look = isHead ? { isBold: true, align: 'center', isLeading } : { isLeading };
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${isHead ? SHADE : ''}</w:tcPr>${paragraph(text, look)}</w:tc>`;
}

type ColumnOf = readonly [head: string, text: string, width: number];

/** A header that stands on each page, and one row for each goal. @param theme In a row of its own above the goals. */
function table(width: number, columns: readonly ColumnOf[], theme?: string): string {
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns
    .map(([head, , own]) => cell(own, head, { isHead: true }))
    .join('')}</w:tr>`;
  const above =
    theme === undefined
      ? ''
      : `<w:tr>${cell(width, theme, { span: columns.length, isLeading: true })}</w:tr>`;
  // A low page is soon half empty where rows stay whole.
  const isWhole = width === PORTRAIT ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
  const row = `<w:tr>${isWhole}${columns.map(([, text, own]) => cell(own, text)).join('')}</w:tr>`;
  return tableOf(
    width,
    columns.map(([, , own]) => own),
    [header, above, row],
  );
}

/** A label at the left of each text. */
const labels = (rows: readonly (readonly [label: string, text: string])[]): string =>
  tableOf(
    PORTRAIT,
    [2200, PORTRAIT - 2200],
    rows.map(
      ([label, text]) => `<w:tr>${cell(2200, label, { isHead: true })}${cell(PORTRAIT - 2200, text)}</w:tr>`,
    ),
  );
