/**
 * Forms to start from besides the built-in one, made from it: its styles, header and footer, with a body of their own. The
 * command line and the sidebar make them; the script knows nothing of them.
 */
import { isSecondRating } from '../evaluation/further-headers';
import { type READY_FORM_TEXTS, READY_FORM_WORDS as WORDS } from '../messages/ready-forms';
import { fitted } from './column-widths';
import { type FormPicture, pictureOf } from './form-picture';
import { type FormTown, type GoalColumn, goalColumns } from './goal-columns';
import { openForm } from './open-form';

export type ReadyForm = keyof typeof READY_FORM_TEXTS;

const BODY = 'word/document.xml';

/** In twentieths of a point: the width between the margins. */
const PORTRAIT = 9638;
const LANDSCAPE = 14570;

/**
 * @param builtIn The built-in 自己評価書, a .docx file.
 * @param town Whose columns it prints, and no others; without one it prints the usual ones of the form.
 * @returns A .docx file.
 */
export function readyForm(builtIn: Uint8Array, name: ReadyForm, town?: FormTown): Uint8Array {
  const form = openForm(builtIn);
  form.file(BODY, readyBody(form.file(BODY)?.asText() ?? '', name, town));
  return form.toBytes();
}

/** @param xml The body of the built-in form. @returns That of the ready one. */
function readyBody(xml: string, name: ReadyForm, town?: FormTown): string {
  const section = /<w:sectPr[ >].*?<\/w:sectPr>/s.exec(xml)?.[0] ?? '';
  const start = xml.slice(0, xml.indexOf('<w:body>') + '<w:body>'.length);
  const further = town?.further ?? USUAL[name];
  const isRated = town?.isRated !== false;
  const hasSecond = further.some((name) => isSecondRating({ name, at: 0 }));
  const columns = goalColumns({ ...town, further, isRated });
  const isFull = further.length > MOST_BESIDE && town !== undefined;
  const { blocks, isWide, isJoint } = bodyOf(name, columns, isFull);
  const turned = section.replace(/<w:pgSz[^>]*\/>/, '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  const body = [
    ...(isJoint ? jointOpening(isRated) : opening(isRated, hasSecond)),
    ...blocks,
    isWide ? turned : section,
  ].join('');
  return `${start}${body}</w:body></w:document>`;
}

/** A small picture of it. @param builtIn As {@link readyForm}. */
export const readyFormPicture = (builtIn: Uint8Array, name: ReadyForm): FormPicture =>
  pictureOf(readyBody(openForm(builtIn).file(BODY)?.asText() ?? '', name));

interface FormBody {
  readonly blocks: readonly string[];
  readonly isWide: boolean;
  /** Whether it is of all departments; it then begins with what is of all of them. */
  readonly isJoint?: true;
}

/** What a form prints beside the columns of every evaluation where nobody says what the town has. */
const USUAL: Readonly<Record<ReadyForm, readonly string[]>> = {
  columns: [WORDS.target, WORDS.actual, WORDS.measure, WORDS.next],
  cards: [WORDS.next],
  themes: [],
  'two-ratings': [WORDS.second, WORDS.remark],
  'mid-year': [WORDS.midYear],
  joint: [],
};

/** What a form does not print that it is made for, since the town has no columns of its own at all. */
export const columnsLeftOut = (name: ReadyForm, town: FormTown): readonly string[] =>
  town.further.length > 0 ? [] : USUAL[name];

/** Portrait pages have room for so many columns of the town. */
const MOST_BESIDE = 2;

/** @param columns All that is printed of a goal, the goal first. */
function bodyOf(name: ReadyForm, columns: readonly GoalColumn[], isFull: boolean): FormBody {
  const isWide = name === 'columns' || (isFull && name !== 'cards');
  const width = isWide ? LANDSCAPE : PORTRAIT;
  const heading = paragraph('{heading}', { isBold: true, isLeading: true });
  switch (name) {
    case 'columns': {
      const theme: GoalColumn = { head: WORDS.theme, text: '{merge}{heading}', width: 2500 };
      const all = within([theme, ...columns], '{#themes}{#goals}', '{/goals}{/themes}');
      return { isWide, blocks: [table(width, all)] };
    }
    case 'cards':
      return {
        isWide,
        blocks: [
          paragraph('{#themes}'),
          heading,
          paragraph('{#goals}'),
          labels(columns),
          paragraph(''),
          paragraph('{/goals}'),
          paragraph('{/themes}'),
        ],
      };
    case 'themes':
      return {
        isWide,
        blocks: [
          paragraph('{#themes}'),
          heading,
          table(width, within(columns, '{#goals}', '{/goals}')),
          paragraph(''),
          paragraph('{/themes}'),
        ],
      };
    default: {
      const [goal, ...rest] = columns;
      const all = goal === undefined ? [] : [{ ...goal, head: WORDS.themesAndGoals }, ...rest];
      const goals = table(width, within(all, '{#goals}', '{/goals}{/themes}'), '{#themes}{heading}');
      return name === 'joint'
        ? { isWide, isJoint: true, blocks: ofEach(goals) }
        : { isWide, blocks: [goals] };
    }
  }
}

/** A page of its own for each department. */
const ofEach = (goals: string): string[] => [
  paragraph('{#departments}'),
  paragraph('{title}', { size: 28, isBold: true, align: 'center', isOnNewPage: true }),
  paragraph('{head}', { align: 'right' }),
  goals,
  paragraph(''),
  paragraph('{/departments}'),
];

/** The marks of a loop stand in the first and the last cell of the row that it repeats. */
const within = (columns: readonly GoalColumn[], start: string, end: string): GoalColumn[] =>
  columns.map((column, at) => ({
    ...column,
    text: `${at === 0 ? start : ''}${column.text}${at === columns.length - 1 ? end : ''}`,
  }));

/** Legend, title and head, as in the built-in form. */
const opening = (isRated: boolean, hasSecond: boolean): string[] => [
  ...(isRated || hasSecond
    ? legend('{-w:p legend}{rating}　{meaning}{/legend}', isRated ? WORDS.legend : WORDS.levels)
    : []),
  paragraph('{title}', { size: 32, isBold: true, align: 'center' }),
  paragraph('{head}', { align: 'right' }),
];

const legend = (levels: string, caption = WORDS.legend): string[] => [
  paragraph(caption, { size: 18 }),
  paragraph(levels, { size: 18 }),
];

/** Of all departments: title, legend, and how many goals have each level. */
const jointOpening = (isRated: boolean): string[] => [
  paragraph('{title}', { size: 32, isBold: true, align: 'center' }),
  ...(isRated ? legend(`{-w:p counts}{rating}　{meaning}　{count}${WORDS.countUnit}{/counts}`) : []),
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

/** Above and below the texts of a cell; at its sides as Word has it. */
const AIR =
  '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

const tableOf = (width: number, columns: readonly number[], rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${EDGES}</w:tblBorders><w:tblLayout w:type="fixed"/>${AIR}</w:tblPr><w:tblGrid>${columns
    .map((column) => `<w:gridCol w:w="${column}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

const SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>';

interface CellLook extends Look {
  readonly isHead?: boolean;
  readonly span?: number;
}

function cell(width: number, text: string, { isHead = false, span = 1, ...look }: CellLook = {}): string {
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const own: Look = isHead ? { ...look, isBold: true, align: 'center' } : look;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${isHead ? SHADE : ''}</w:tcPr>${paragraph(text, own)}</w:tc>`;
}

/** A header that stands on each page, and one row for each goal. @param theme In a row of its own above the goals. */
function table(width: number, all: readonly GoalColumn[], theme?: string): string {
  const columns = fitted(width, all);
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns
    .map(({ head, width: own }) => cell(own, head, { isHead: true }))
    .join('')}</w:tr>`;
  const above =
    theme === undefined
      ? ''
      : `<w:tr>${cell(width, theme, { span: columns.length, isBold: true, isLeading: true })}</w:tr>`;
  // A low page is soon half empty where rows stay whole.
  const isWhole = width === PORTRAIT ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
  const row = `<w:tr>${isWhole}${columns
    .map(({ text, width: own, isCentred }) => cell(own, text, isCentred ? { align: 'center' } : {}))
    .join('')}</w:tr>`;
  return tableOf(
    width,
    columns.map(({ width: own }) => own),
    [header, above, row],
  );
}

/** The longest label of ours takes two lines. */
const LABEL = 2700;

/** A label at the left of each text. */
const labels = (rows: readonly GoalColumn[]): string =>
  tableOf(
    PORTRAIT,
    [LABEL, PORTRAIT - LABEL],
    rows.map(
      ({ head, text, full = text }) =>
        `<w:tr>${cell(LABEL, head, { isHead: true })}${cell(PORTRAIT - LABEL, full)}</w:tr>`,
    ),
  );
