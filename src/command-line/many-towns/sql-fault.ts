/** What DuckDB says of a statement that it cannot run, in Japanese. */
import { SQL_FAULTS, MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';

/** By what stands in DuckDB's English; the first that fits. */
const KNOWN: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/syntax error at or near "([^"]*)"/i, SQL_FAULTS.near],
  [/syntax error at end of input|unterminated/i, SQL_FAULTS.unfinished],
  [/Referenced column "([^"]*)" not found|does not have a column named "([^"]*)"/i, SQL_FAULTS.column],
  [/(?:Referenced table|Table with name) "?([^"\s]*)"? (?:not found|does not exist)/i, SQL_FAULTS.table],
  [/Function with name "?([^"\s]*)"? does not exist/i, SQL_FAULTS.functionMissing],
  [/column "?([^"\s]*)"? must appear in the GROUP BY/i, SQL_FAULTS.grouping],
  [/No function matches|Cannot (?:compare|mix)|explicit type casts/i, SQL_FAULTS.types],
  [/Can only (?:delete|update|insert|alter|drop)/i, () => TEXT.oneSelect],
  [/Conversion Error|Could not convert/i, SQL_FAULTS.conversion],
  [
    /Permission Error|has been disabled|not (?:allowed|permitted)|configuration has been locked/i,
    SQL_FAULTS.closed,
  ],
  [/Out of Memory/i, SQL_FAULTS.memory],
];

/** @param reason As DuckDB says it. It stands behind the sentence as it is only where we do not know it. */
export function sqlFault(reason: string): string {
  for (const [pattern, sentence] of KNOWN) {
    const found = pattern.exec(reason);
    if (found !== null) return TEXT.sqlFailed(sentence(found[1] ?? found[2] ?? ''));
  }
  return TEXT.sqlUnknown(reason);
}
