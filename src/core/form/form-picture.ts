/** A small picture of a form, drawn from the form itself: its page, its lines of text, its tables with their columns. */

/** A rectangle; all in twentieths of a point. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `text` is a grey line, `cell` an empty frame, `head` one that is shaded. */
  readonly kind: 'text' | 'cell' | 'head';
}

export interface FormPicture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const MARGIN = 1134;
const LINE = 420;
const GAP = 240;
/** Of what a loop prints for each goal, so many are drawn. */
const TURNS = 3;

/** @param xml The body of a form, `word/document.xml`, as `readyForm` writes it: tables hold no tables. */
export function pictureOf(xml: string): FormPicture {
  const isWide = /w:orient="landscape"/.test(xml);
  const [width, height] = isWide ? [16838, 11906] : [11906, 16838];
  const shapes: Shape[] = [];
  let y = MARGIN;
  for (const block of xml.match(/<w:tbl>.*?<\/w:tbl>|<w:p[ >].*?<\/w:p>/gs) ?? []) {
    const drawn = block.startsWith('<w:tbl>') ? tableShapes(block) : lineShapes(block, width - 2 * MARGIN);
    shapes.push(...drawn.shapes.map((shape) => ({ ...shape, x: shape.x + MARGIN, y: shape.y + y })));
    y += drawn.height;
  }
  return { width, height, shapes: shapes.filter((shape) => shape.y + shape.height < height - MARGIN / 2) };
}

interface Drawn {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const textOf = (xml: string): string => xml.replace(/<[^>]*>/g, '').trim();

function lineShapes(xml: string, room: number): Drawn {
  const text = textOf(xml);
  // Nothing but the marks of a loop: its paragraph is not printed.
  if (/^\{[#/]\w+\}$/.test(text)) return { shapes: [], height: 0 };
  if (text === '') return { shapes: [], height: GAP };
  const size = Number(/<w:sz w:val="(\d+)"/.exec(xml)?.[1] ?? 21);
  const width = room * (size > 24 ? 0.5 : 0.35);
  const align = /<w:jc w:val="(\w+)"/.exec(xml)?.[1] ?? 'left';
  const x = align === 'center' ? (room - width) / 2 : align === 'right' ? room - width : 0;
  return { shapes: [{ x, y: GAP / 2, width, height: size * 10, kind: 'text' }], height: LINE + GAP };
}

function tableShapes(xml: string): Drawn {
  const widths = (xml.match(/<w:gridCol w:w="\d+"/g) ?? []).map((column) =>
    Number(column.replace(/\D/g, '')),
  );
  const rows = (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).flatMap((row) =>
    row.includes('{#goals}') ? Array.from({ length: TURNS }, () => row) : [row],
  );
  const shapes: Shape[] = [];
  let y = 0;
  for (const row of rows) {
    const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    const isTall = row.includes('{-w:p');
    const height = LINE * (isTall ? 2.5 : 1.2);
    let [x, column] = [0, 0];
    for (const cell of cells) {
      const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
      const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      shapes.push({ x, y, width, height, kind: cell.includes('<w:shd') ? 'head' : 'cell' });
      shapes.push(...writing(cell, { x, y, width, height }));
      x += width;
      column += span;
    }
    y += height;
  }
  return { shapes, height: y };
}

/** One line of text in a cell, more where its lines are paragraphs. */
function writing(cell: string, { x, y, width, height }: Omit<Shape, 'kind'>): Shape[] {
  const lines = cell.includes('{-w:p') ? 3 : 1;
  const inside = width - 2 * GAP;
  return Array.from({ length: lines }, (_, at) => ({
    x: x + GAP,
    y: y + (height * (at + 1)) / (lines + 1) - 50,
    width: inside * (lines > 1 && at === lines - 1 ? 0.6 : lines > 1 ? 1 : Math.min(1, 1600 / inside)),
    height: 100,
    kind: 'text',
  }));
}
