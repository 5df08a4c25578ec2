/** Puts one town's year into its place, and nothing else; a stop leaves the old part or the new one. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { Refusal } from '../../core/refusal';
import { type Connection, sqlText } from './engine';
import {
  COLUMNS,
  type Column,
  KEYS,
  type Line,
  type Part,
  partFolder,
  TABLES,
  type Table,
  yearFile,
} from './tables';

const PART_FILE = 'part.parquet';
const UNFINISHED = '.unfinished';

/** Makes the tables into which a part is filled before it is written. */
export async function makeTables(connection: Connection): Promise<void> {
  for (const table of TABLES) {
    const columns = COLUMNS[table].map(({ name, type }) => `${name} ${type}`).join(', ');
    await connection.run(`CREATE TABLE ${table} (${columns})`);
  }
}

/** @throws Refusal when the folder cannot be written to. */
export async function writePart(connection: Connection, data: string, part: Part): Promise<void> {
  // The files of the whole year are of the past from here on.
  for (const table of TABLES) rmSync(yearFile(data, table, part.fiscalYear), { force: true });
  try {
    for (const table of TABLES) await writeTable(connection, data, table, part);
  } catch (error) {
    throw new Refusal('data-unreadable', TEXT.writeFailed(String((error as Error).message)), data);
  }
}

async function writeTable(connection: Connection, data: string, table: Table, part: Part): Promise<void> {
  await connection.run(`DELETE FROM ${table}`);
  await fill(connection, table, part.lines[table]);
  const folder = partFolder(data, table, part);
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, PART_FILE + UNFINISHED);
  await connection.run(`COPY ${table} TO ${sqlText(unfinished)} (FORMAT parquet, COMPRESSION zstd)`);
  renameSync(unfinished, join(folder, PART_FILE));
}

/** By an appender, so that no text is ever part of a statement. */
async function fill(connection: Connection, table: Table, lines: readonly Line[]): Promise<void> {
  const appender = await connection.createAppender(table);
  for (const line of lines) {
    for (const { name, type } of COLUMNS[table]) append(appender, type, line[name] ?? null);
    appender.endRow();
  }
  appender.closeSync();
}

type Appender = Awaited<ReturnType<Connection['createAppender']>>;

function append(appender: Appender, type: Column['type'], value: Line[string]): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (type === 'INTEGER') appender.appendInteger(Number(value));
  else if (type === 'BOOLEAN') appender.appendBoolean(value === true);
  // Half a surrogate pair is no UTF-8, and a zero ends a text.
  else if (type === 'VARCHAR') appender.appendVarchar(wellFormed(String(value)));
  else appender.appendDate(dayOf(String(value)));
}

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\u0000/g, '');

/** Days since 1970-01-01, as the engine counts them. */
const dayOf = (iso: string): Parameters<Appender['appendDate']>[0] =>
  ({ days: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 }) as Parameters<Appender['appendDate']>[0];

/** Makes one file of each table for every year that has none. */
export async function joinYears(connection: Connection, data: string): Promise<void> {
  mkdirSync(join(data, 'years'), { recursive: true });
  for (const table of TABLES) {
    for (const year of yearsOf(data, table)) {
      const file = yearFile(data, table, year);
      if (existsSync(file)) continue;
      const parts = partsOf(data, table, year);
      await connection.run(
        `COPY (SELECT * FROM read_parquet(${sqlText(parts)}, hive_partitioning = true, hive_types = {${keyTypes()}}) ORDER BY municipality) TO ${sqlText(file + UNFINISHED)} (FORMAT parquet, COMPRESSION zstd)`,
      );
      renameSync(file + UNFINISHED, file);
    }
  }
}

export const keyTypes = (): string => KEYS.map(({ name, type }) => `'${name}': ${type}`).join(', ');

/** The parts of a year, as a pattern for the engine. */
export const partsOf = (data: string, table: Table, year: string): string =>
  join(data, table, `fiscal_year=${year}`, '*', PART_FILE);

/** The years of which there are parts. */
export function yearsOf(data: string, table: Table): string[] {
  const folder = join(data, table);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^fiscal_year=(\d{4})$/.exec(name)?.[1] ?? [])
    .sort();
}
