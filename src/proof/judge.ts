/** Whether what was seen is what was expected. */
import { IN_SOME_WORDS } from './fact/fact';
import type { Plain } from './fact/plain';
import { japaneseOf } from './japanese';

/** `other-words`: an error came as expected, with another sentence, as in another language. */
export type Verdict = 'holds' | 'other-words' | 'differs';

export function judge(expected: Plain, seen: Plain): Verdict {
  const sentences = [refusalIn(expected), refusalIn(seen)];
  const [wanted, given] = sentences;
  if (wanted !== undefined && given !== undefined) {
    const isSame = wanted === IN_SOME_WORDS || wanted === given || japaneseOf(wanted) === given;
    return isSame ? 'holds' : 'other-words';
  }
  if (!isTree(expected) || !isTree(seen)) return expected === seen ? 'holds' : 'differs';
  if (Array.isArray(expected) !== Array.isArray(seen)) return 'differs';
  const [wantedKeys, givenKeys] = [Object.keys(expected).sort(), Object.keys(seen).sort()];
  if (wantedKeys.join('\n') !== givenKeys.join('\n')) return 'differs';
  const verdicts = wantedKeys.map((key) => judge(at(expected, key), at(seen, key)));
  return verdicts.includes('differs')
    ? 'differs'
    : verdicts.includes('other-words')
      ? 'other-words'
      : 'holds';
}

type Tree = Exclude<Plain, string | number | boolean | null>;

const isTree = (value: Plain): value is Tree => typeof value === 'object' && value !== null;

const at = (tree: Tree, key: string): Plain => (tree as Readonly<Record<string, Plain>>)[key] ?? null;

/** The sentence where an error stands in place of a result. */
function refusalIn(value: Plain): string | undefined {
  if (!isTree(value)) return undefined;
  const sentence = at(value, 'refused');
  return typeof sentence === 'string' ? sentence : undefined;
}
