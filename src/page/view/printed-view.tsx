/** The open tab as a document for the printer. Nobody sees it on the screen. */
import type { PrintedCell, PrintedTab } from '../print/printed-tab';

export function PrintedView({ book, tab }: { book: string; tab: PrintedTab }) {
  const { name, widths, isWide, title, header, body } = tab;
  return (
    <div class={isWide ? 'printed lying' : 'printed standing'}>
      <p class="printed-source">
        <bdi>{book}</bdi>　<bdi>{name}</bdi>
      </p>
      {title.length > 0 && <Table widths={widths} rows={title} />}
      <table>
        <Widths widths={widths} />
        {header.length > 0 && (
          <thead>
            <Rows rows={header} isHeader />
          </thead>
        )}
        <tbody>
          <Rows rows={body} />
        </tbody>
      </table>
    </div>
  );
}

type RowsOfCells = readonly (readonly PrintedCell[])[];

function Table({ widths, rows }: { widths: readonly number[]; rows: RowsOfCells }) {
  return (
    <table>
      <Widths widths={widths} />
      <tbody>
        <Rows rows={rows} />
      </tbody>
    </table>
  );
}

function Widths({ widths }: { widths: readonly number[] }) {
  return (
    <colgroup>
      {widths.map((width, at) => (
        <col key={`${at}`} style={{ width: `${width * 100}%` }} />
      ))}
    </colgroup>
  );
}

function Rows({ rows, isHeader = false }: { rows: RowsOfCells; isHeader?: boolean }) {
  const Cell = isHeader ? 'th' : 'td';
  return (
    <>
      {rows.map((cells, at) => (
        <tr key={`${at}`}>
          {cells.map(({ text, columns, rows: deep, look }, place) => (
            <Cell key={`${place}`} colSpan={columns} rowSpan={deep} style={look}>
              {text}
            </Cell>
          ))}
        </tr>
      ))}
    </>
  );
}
