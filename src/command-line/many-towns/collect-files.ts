/** Reads file after file into parts; one is in memory at a time. */
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { PUBLISHED_DATA_MESSAGES } from '../../core/messages/published-data';
import { asAnswerError } from '../../google/call/answer';
import type { Connection } from './duckdb';
import { readBookPart, readDataParts } from './read-source';
import { joinYears, makeTables, refuseOlderParts, writePart } from './write-part';

/** What became of a file (docs/promises.md). */
export interface CollectedFile {
  readonly file: string;
  readonly status: 'read' | 'skipped' | 'failed';
  /** '' and null where it was not read. */
  readonly municipality: string;
  readonly fiscalYear: number | null;
  readonly departments: number;
  readonly goals: number;
  /** Why it was not read; '' where it was. */
  readonly message: string;
}

const isData = (path: string): boolean => /\.csv$/i.test(path);
const keyOf = ({ municipality, fiscalYear }: { municipality: string; fiscalYear: number }): string =>
  `${fiscalYear} ${municipality}`;

/**
 * Workbooks first, for they say more than what was published of them; of several files of data of the same town and year the
 * one with the most departments.
 *
 * @param tell Called with each file as soon as it is done.
 */
export async function collectFiles(
  connection: Connection,
  data: string,
  paths: readonly string[],
  tell: (file: CollectedFile) => void,
): Promise<CollectedFile[]> {
  await refuseOlderParts(connection, data);
  await makeTables(connection);
  const readFrom = new Map<string, string>();
  const best = bestData(paths.filter(isData));
  const files: CollectedFile[] = [];
  for (const path of [...paths.filter((each) => !isData(each)), ...paths.filter(isData)]) {
    const done = await collectFile(connection, data, path, readFrom, best);
    for (const file of done) {
      tell(file);
      files.push(file);
    }
  }
  await joinYears(connection, data);
  return files;
}

/** By town and year the file of data with the most departments. */
function bestData(paths: readonly string[]): Map<string, string> {
  const most = new Map<string, { path: string; departments: number }>();
  for (const path of paths) {
    for (const part of orNone(() => readDataParts(path))) {
      const departments = part.lines.departments.length;
      if (departments > (most.get(keyOf(part))?.departments ?? 0))
        most.set(keyOf(part), { path, departments });
    }
  }
  return new Map([...most].map(([key, { path }]) => [key, path]));
}

/** Why it cannot be read is told when its turn comes. */
function orNone<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch {
    return [];
  }
}

async function collectFile(
  connection: Connection,
  data: string,
  path: string,
  readFrom: Map<string, string>,
  best: ReadonlyMap<string, string>,
): Promise<CollectedFile[]> {
  const file = (more: Partial<CollectedFile>): CollectedFile => ({
    file: path,
    status: 'read',
    municipality: '',
    fiscalYear: null,
    departments: 0,
    goals: 0,
    message: '',
    ...more,
  });
  try {
    const parts = isData(path) ? readDataParts(path) : [await readBookPart(path)];
    const done: CollectedFile[] = [];
    for (const part of parts) {
      const other = readFrom.get(keyOf(part));
      const better = isData(path) ? best.get(keyOf(part)) : path;
      const { municipality, fiscalYear, lines } = part;
      const about = { municipality, fiscalYear };
      if (other !== undefined) {
        done.push(file({ ...about, status: 'skipped', message: TEXT.alreadyRead(other) }));
      } else if (better !== path) {
        done.push(file({ ...about, status: 'skipped', message: TEXT.fewerDepartments(better ?? '') }));
      } else {
        await writePart(connection, data, part);
        readFrom.set(keyOf(part), path);
        done.push(file({ ...about, departments: lines.departments.length, goals: lines.goals.length }));
      }
    }
    return done;
  } catch (error) {
    const { message } = asAnswerError(error);
    return [file({ status: message === PUBLISHED_DATA_MESSAGES.dictionary ? 'skipped' : 'failed', message })];
  }
}
