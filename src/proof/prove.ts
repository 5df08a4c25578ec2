/** Asks the facts and the questions one by one. */
import type { Evidence } from './fact';
import { FACTS } from './facts';
import { Ground } from './ground';
import { judge, type Verdict } from './judge';
import type { Plain } from './plain';
import { QUESTIONS } from './questions';

/** A fact or a question; a question has neither evidence nor anything expected. */
export interface Item {
  readonly subject: string;
  readonly title: string;
  readonly evidence: Evidence | null;
  readonly expected: Plain;
  readonly googleOnly: boolean;
}

export interface Sight {
  readonly seen: Plain;
  /** `answered` for a question. */
  readonly verdict: Verdict | 'answered';
  /** What the looking took, without making and taking away its tabs at the end. */
  readonly milliseconds: number;
}

interface Asked extends Item {
  readonly look: (ground: Ground) => Plain;
}

const ASKED: readonly Asked[] = [
  ...Object.entries(FACTS).flatMap(([subject, facts]) =>
    facts.map(({ title, evidence, expected, googleOnly, see }) => ({
      ...{ subject, title, evidence, expected, googleOnly },
      look: see,
    })),
  ),
  ...Object.entries(QUESTIONS).flatMap(([subject, questions]) =>
    questions.map(({ title, ask }) => ({
      ...{ subject, title, evidence: null, expected: null, googleOnly: false },
      look: ask,
    })),
  ),
];

/** All facts, then all questions, in the order of their places from 0. */
export function listItems(): Item[] {
  return ASKED.map(({ subject, title, evidence, expected, googleOnly }) => ({
    ...{ subject, title, evidence, expected, googleOnly },
  }));
}

/** Looks at one of them in the open spreadsheet, and takes away what it made. @param at Its place in {@link listItems}. */
export function lookAt(at: number): Sight {
  const asked = ASKED[at];
  if (asked === undefined) throw new Error(`There is no fact ${at}`);
  const ground = new Ground(SpreadsheetApp.getActive());
  const started = Date.now();
  const seen = sightOf(() => asked.look(ground));
  const milliseconds = Date.now() - started;
  ground.clear();
  const verdict = asked.evidence === null ? 'answered' : judge(asked.expected, seen);
  return { seen, verdict, milliseconds };
}

function sightOf(look: () => Plain): Plain {
  try {
    return look();
  } catch (error) {
    const { name, message } = error as Error;
    return { refused: `${name}: ${message}` };
  }
}
