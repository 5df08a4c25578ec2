/** Asks the collected data in SQL that can only read them: no other file, no network, nothing changed. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { Refusal } from '../../core/refusal';
import { type Connection, loadEngine, sqlText, withEngine } from './duckdb';
import { sqlFault } from './sql-fault';
import { COLUMNS, KEYS, TABLES, type Table, yearFile } from './tables';
import { isColumnMissing, partsTable, yearsOf } from './write-part';

export type AnswerValue = string | number | boolean | null;

export interface AskedTable {
  /** As SQL names them. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly AnswerValue[])[];
  /** Whether there are more rows than the LIMIT at the end of the statement lets through. */
  readonly isCut: boolean;
  /** Whether there are more rows than a program can hold; then these are the first. */
  readonly isTooLarge: boolean;
}

/** How much of an answer is held: a program of Node ends at some GB without a word, and no text of it is longer than 0.5 billion. */
export interface MostHeld {
  readonly values: number;
  /** Of all texts together. */
  readonly characters: number;
}
const MOST: MostHeld = { values: 5_000_000, characters: 100_000_000 };

/**
 * @param folder Where `collect` put the data.
 * @param most A test takes less.
 * @throws Refusal 'data-unreadable' without data, 'question-wrong' when the statement cannot be run.
 */
export async function askData(folder: string, sql: string, most = MOST): Promise<AskedTable> {
  loadEngine();
  const data = resolve(folder);
  if (yearsOf(data, 'goals').length === 0) throw new Refusal('data-unreadable', TEXT.noData, folder);
  return withEngine(async (connection, engine) => {
    for (const table of TABLES) await makeView(connection, data, table);
    await lock(connection, data);
    try {
      const limit = limitOf(sql);
      const statements = await connection.extractStatements(limit.sql);
      const prepared = statements.count === 1 ? await statements.prepare(0) : null;
      if (prepared?.statementType !== engine.StatementType.SELECT) {
        throw new Refusal('question-wrong', TEXT.oneSelect, 'QUESTION');
      }
      const result = await prepared.stream();
      const { rows, hasMore } = await readRows(result.yieldRowsJs(), limit.rows, most);
      const isCut = hasMore && rows.length === limit.rows;
      return { columns: result.columnNames(), rows, isCut, isTooLarge: hasMore && !isCut };
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('question-wrong', sqlFault(String((error as Error).message)), 'QUESTION');
    }
  });
}

/** The first rows, as many as are wanted and can be held. */
async function readRows(
  read: AsyncIterable<readonly (readonly unknown[])[]>,
  wanted: number,
  most: MostHeld,
): Promise<{ readonly rows: AnswerValue[][]; readonly hasMore: boolean }> {
  const rows: AnswerValue[][] = [];
  let { values, characters } = most;
  for await (const some of read) {
    for (const each of some) {
      const row = each.map(plain);
      values -= row.length;
      for (const value of row) characters -= typeof value === 'string' ? value.length : 0;
      // One row is given, whatever it holds.
      const isFull = rows.length === wanted || (rows.length > 0 && (values < 0 || characters < 0));
      if (isFull) return { rows, hasMore: true };
      rows.push(row);
    }
  }
  return { rows, hasMore: false };
}

/** The statement with a row more than its LIMIT, so that one sees whether there are more. */
function limitOf(sql: string): { readonly sql: string; readonly rows: number } {
  const [end, before = '', rows] = /(\blimit\s+)(\d{1,9})\s*;?\s*$/i.exec(sql) ?? [];
  if (end === undefined) return { sql, rows: Number.POSITIVE_INFINITY };
  return { sql: `${sql.slice(0, sql.length - end.length)}${before}${Number(rows) + 1}`, rows: Number(rows) };
}

/** The file of each year, and where a stop left none, its parts. @throws Refusal where they lack columns of today. */
async function makeView(connection: Connection, data: string, table: Table): Promise<void> {
  const names = [...COLUMNS[table], ...KEYS].map(({ name }) => name).join(', ');
  const years = yearsOf(data, table).map((year) => {
    const file = yearFile(data, table, year);
    return `SELECT ${names} FROM ${existsSync(file) ? `read_parquet(${sqlText(file)})` : partsTable(data, table, year)}`;
  });
  try {
    await connection.run(`CREATE VIEW ${table} AS ${years.join(' UNION ALL ')}`);
  } catch (error) {
    throw new Refusal('data-unreadable', isColumnMissing(error) ? TEXT.olderData : TEXT.damagedData, data);
  }
}

/** From here on nothing but the data can be reached, and nobody can take that back. */
async function lock(connection: Connection, data: string): Promise<void> {
  await connection.run(`SET allowed_directories = [${sqlText(`${data}/`)}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

function plain(value: unknown): AnswerValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? Number(each) : each));
}
