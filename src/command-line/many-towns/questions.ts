/** The ready questions: files with SQL that people can read and change. Their first lines say in Japanese what they ask. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MANY_TOWNS_MESSAGES as TEXT } from '../../core/messages/many-towns';
import { Refusal } from '../../core/refusal';

export interface Question {
  /** How it is asked for. */
  readonly name: string;
  /** What it asks, in Japanese. */
  readonly title: string;
  readonly sql: string;
  /** What the columns of the answer are called, by their names in SQL. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Beside the built program, and in the repository. */
const FOLDER = join(__dirname, '..', 'questions');

export function listQuestions(folder = FOLDER): Question[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readQuestion(join(folder, name)));
}

/**
 * @param asked The name of a ready question, the path of a file of SQL, or SQL.
 * @throws Refusal 'question-wrong' when it is none of these.
 */
export function findQuestion(asked: string, folder = FOLDER): Question {
  const ready = listQuestions(folder).find(
    ({ name, title }) => name === asked.trim() || title === asked.trim(),
  );
  if (ready !== undefined) return ready;
  if (/\.sql$/i.test(asked) && existsSync(asked)) return readQuestion(asked);
  if (isSql(asked)) return parseQuestion('SQL', asked);
  throw new Refusal('question-wrong', TEXT.questionUnknown(asked), 'QUESTION');
}

/** Also of what only a SELECT may be: who writes SQL shall read what is wrong with it, not that no such question is known. */
const isSql = (asked: string): boolean =>
  /^\s*(?:--.*\n\s*)*(?:select|with|from|values|table|describe|show|explain|summarize|pivot|insert|update|delete|merge|create|drop|alter|copy|attach|detach|set|reset|pragma|install|load|call|use|export|import|vacuum|truncate|begin|commit|\()(?=[\s(*;]|$)/i.test(
    asked,
  );

const readQuestion = (path: string): Question =>
  parseQuestion(basename(path, '.sql'), readFileSync(path, 'utf8'));

/** 「-- 題：…」 is the title, and 「-- rating：達成度」 what a column is called. */
function parseQuestion(name: string, sql: string): Question {
  const notes = sql.split('\n').flatMap((line) => {
    const [, key = '', text = ''] = /^--\s*([\w題]+)：(.*)$/.exec(line) ?? [];
    return key === '' ? [] : [[key, text.trim()] as const];
  });
  const labels = new Map(notes);
  return { name, title: labels.get('題') ?? name, sql, labels };
}
