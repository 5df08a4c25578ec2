/** DuckDB, which only those have who read many towns together: it is looked for when it is needed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as duckdb from '@duckdb/node-api';
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { Refusal } from '../../core/refusal';

export type Connection = duckdb.DuckDBConnection;
type Engine = typeof duckdb;

const PACKAGE = '@duckdb/node-api';

/** @throws Refusal 'data-engine-missing' when it is not installed beside the program or in the working folder. */
export function loadEngine(): Engine {
  for (const from of [__filename, join(process.cwd(), 'package.json')]) {
    try {
      return createRequire(from)(PACKAGE) as Engine;
    } catch {
      // Looked for in the next place.
    }
  }
  throw new Refusal('data-engine-missing', TEXT.engineMissing, PACKAGE);
}

/** What one program may take beside others on a small computer. */
const SETTINGS = {
  memory_limit: '2GB',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

/** Runs `work` with a database in memory, which is closed afterwards. @throws Refusal as {@link loadEngine} does. */
export async function withEngine<T>(
  work: (connection: Connection, engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = loadEngine();
  const instance = await engine.DuckDBInstance.create(':memory:', SETTINGS);
  const connection = await instance.connect();
  try {
    return await work(connection, engine);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A text as SQL writes it. */
export const sqlText = (text: string): string => `'${text.replace(/'/g, "''")}'`;
