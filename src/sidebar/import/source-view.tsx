/** The paper as it came, beside what was understood; plain text can be mended line by line. */
import { useState } from 'preact/hooks';
import { IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import type { PaperCell, PaperLine, PaperTable } from '../../core/paper/paper';
import { readText } from '../../papers/read-paper';
import { faultOf } from './source-choice';
import type { Source } from './use-import';

/** So much is enough to compare with, and longer tables would make the dialog slow. */
const MOST_ROWS = 200;

export function SourceView(props: {
  source: Source;
  onSource: (source: Source) => void;
  onFault: (sentence: string) => void;
}) {
  const { source } = props;
  const { blocks } = source.paper;
  const isTable = blocks.some(({ kind }) => kind === 'table');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the keyboard, and without it there is no scrolling
    <section class="import-side" aria-labelledby="import-source" tabIndex={0}>
      <h2 id="import-source">{TEXT.sourceShown}</h2>
      {source.text !== '' && !isTable && <TextSource {...props} />}
      {source.text !== '' && isTable && (
        <details>
          <summary>{TEXT.mendSource}</summary>
          <TextSource {...props} />
        </details>
      )}
      {(source.text === '' || isTable) &&
        blocks.map((block, at) =>
          block.kind === 'line' ? <Line key={at} line={block} /> : <SourceTable key={at} table={block} />,
        )}
    </section>
  );
}

function TextSource(props: {
  source: Source;
  onSource: (source: Source) => void;
  onFault: (sentence: string) => void;
}) {
  const { source, onSource, onFault } = props;
  const [text, setText] = useState(source.text);
  const reread = (): void => {
    try {
      onSource({ ...source, text, paper: readText('', text) });
    } catch (error) {
      onFault(faultOf(error));
    }
  };
  return (
    <>
      <label>
        {TEXT.sourceText}
        <textarea rows={18} value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
      </label>
      <div class="buttons">
        <button type="button" class="secondary" onClick={reread}>
          {TEXT.reread}
        </button>
      </div>
    </>
  );
}

const Line = ({ line }: { line: PaperLine }) => <p class={line.isBold ? 'bold' : ''}>{line.text}</p>;

function SourceTable({ table }: { table: PaperTable }) {
  const rows = table.rows.slice(0, MOST_ROWS);
  const rest = table.rows.length - rows.length;
  return (
    <>
      {table.name !== '' && <h3>{table.name}</h3>}
      <table class="import-source">
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <Cell key={column} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p class="support">{TEXT.sourceMore(rest)}</p>}
    </>
  );
}

/** A text of more characters needs room, or the row is a page high. */
const SHORT = 12;

const Cell = ({ cell }: { cell: PaperCell }) => (
  <td
    colSpan={cell.columns}
    rowSpan={cell.rows}
    data-long={cell.lines.some(({ text }) => text.length > SHORT)}
  >
    {cell.lines.map((line, at) => (
      <Line key={at} line={line} />
    ))}
  </td>
);
