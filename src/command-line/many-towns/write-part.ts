/** Puts one town's year into its place, and nothing else; a stop leaves the old part or the new one. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faultReason } from '@jiko-hyoka/whole-file';
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { Refusal } from '../../core/refusal';
import { type Connection, sqlText } from './duckdb';
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
/** Parts are kept and sent: small. */
const OF_A_PART = 'COMPRESSION zstd';
/** A year's file is asked again and again, and made anew from the parts: quick to read, a third larger. Questions that read texts take two thirds of the time. */
const OF_A_YEAR = 'COMPRESSION lz4, ROW_GROUP_SIZE 30720';

/** Makes the tables into which a part is filled before it is written. */
export async function makeTables(connection: Connection): Promise<void> {
  for (const table of TABLES) {
    const columns = COLUMNS[table].map(({ name, type }) => `${name} ${type}`).join(', ');
    await connection.run(`CREATE TABLE ${table} (${columns})`);
  }
}

/** @throws Refusal when the folder cannot be written to. */
export const writePart = (connection: Connection, data: string, part: Part): Promise<void> =>
  refusing(data, async () => {
    // The files of the whole year are of the past from here on.
    for (const table of TABLES) rmSync(yearFile(data, table, part.fiscalYear), { force: true });
    for (const table of TABLES) {
      await connection.run(`DELETE FROM ${table}`);
      await fill(connection, table, part.lines[table]);
      await writeWhole(connection, table, join(partFolder(data, table, part), PART_FILE), OF_A_PART);
    }
  });

/**
 * Beside its place first; a stop leaves the old file or the new one, and a fault nothing besides.
 * @param source A table, or a statement in brackets.
 */
async function writeWhole(connection: Connection, source: string, file: string, how: string): Promise<void> {
  const unfinished = file + UNFINISHED;
  try {
    mkdirSync(dirname(file), { recursive: true });
    await connection.run(`COPY ${source} TO ${sqlText(unfinished)} (FORMAT parquet, ${how})`);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

async function refusing(data: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new Refusal('data-unreadable', TEXT.writeFailed(writeFault(error as NodeJS.ErrnoException)), data);
  }
}

/** What DuckDB says in the system's own English, by the system's code for it. */
const SYSTEM_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/No space left/i, 'ENOSPC'],
  [/quota exceeded/i, 'EDQUOT'],
  [/File too large/i, 'EFBIG'],
  [/Read-only file system/i, 'EROFS'],
  [/Permission denied|not permitted/i, 'EACCES'],
  [/Input\/output error/i, 'EIO'],
];

function writeFault({ code, message }: NodeJS.ErrnoException): string {
  const known = code ?? SYSTEM_FAULTS.find(([pattern]) => pattern.test(message))?.[1];
  return known === undefined ? message : faultReason(known);
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
  else if (type === 'BIGINT') appender.appendBigInt(BigInt(value));
  else if (type === 'BOOLEAN') appender.appendBoolean(value === true);
  // Half a surrogate pair is no UTF-8, and a zero ends a text.
  else if (type === 'VARCHAR') appender.appendVarchar(wellFormed(String(value)));
  else appender.appendDate(dayOf(String(value)));
}

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\u0000/g, '');

/** Days since 1970-01-01, as the engine counts them. */
const dayOf = (iso: string): Parameters<Appender['appendDate']>[0] =>
  ({ days: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 }) as Parameters<Appender['appendDate']>[0];

/** Makes one file of each table for every year that has none. @throws Refusal when it cannot be written. */
export const joinYears = (connection: Connection, data: string): Promise<void> =>
  refusing(data, async () => {
    for (const table of TABLES) {
      for (const year of yearsOf(data, table)) {
        const file = yearFile(data, table, year);
        if (existsSync(file)) continue;
        const all = partsTable(data, table, year);
        await writeWhole(connection, `(SELECT * FROM ${all} ORDER BY municipality)`, file, OF_A_YEAR);
      }
    }
  });

const KEY_TYPES = KEYS.map(({ name, type }) => `'${name}': ${type}`).join(', ');

/** The parts of a year, as SQL reads them. */
export const partsTable = (data: string, table: Table, year: string): string =>
  `read_parquet(${sqlText(join(data, table, `fiscal_year=${year}`, '*', PART_FILE))}, hive_partitioning = true, hive_types = {${KEY_TYPES}})`;

/** Whether the engine says that a file lacks a column: an older program made it. */
export const isColumnMissing = (error: unknown): boolean =>
  /Referenced column .* not found/i.test(String((error as Error).message));

/** @throws Refusal where parts are there already that an older program made: theirs and ours do not fit together. */
export async function refuseOlderParts(connection: Connection, data: string): Promise<void> {
  for (const table of TABLES) {
    const names = COLUMNS[table].map(({ name }) => name).join(', ');
    for (const year of yearsOf(data, table)) {
      const part = firstPart(join(data, table, `fiscal_year=${year}`)) ?? '';
      try {
        await connection.run(`SELECT ${names} FROM read_parquet(${sqlText(part)}) LIMIT 0`);
      } catch (error) {
        // One that is damaged is told when the year is joined, and may be replaced before.
        if (isColumnMissing(error)) throw new Refusal('data-unreadable', TEXT.olderParts, data);
      }
    }
  }
}

/** The years of which there are parts; a folder may have been left without any. */
export function yearsOf(data: string, table: Table): string[] {
  const folder = join(data, table);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^fiscal_year=(\d{4})$/.exec(name)?.[1] ?? [])
    .filter((year) => firstPart(join(folder, `fiscal_year=${year}`)) !== undefined)
    .sort();
}

const firstPart = (folder: string): string | undefined =>
  readdirSync(folder)
    .map((town) => join(folder, town, PART_FILE))
    .find((part) => statSync(part, { throwIfNoEntry: false })?.isFile());
