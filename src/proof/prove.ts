/** Asks the facts and the questions one by one. */
import type { Evidence } from './fact/fact';
import { Ground } from './fact/ground';
import type { Plain } from './fact/plain';
import { FACTS } from './facts/index';
import { judge, type Verdict } from './judge';
import { QUESTIONS } from './questions/index';

/** A fact or a question; a question has neither evidence nor anything expected. */
export interface Item {
  readonly subject: string;
  readonly title: string;
  readonly evidence: Evidence | null;
  readonly expected: Plain;
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
    facts.map(({ title, evidence, expected, see }) => ({ subject, title, evidence, expected, look: see })),
  ),
  ...Object.entries(QUESTIONS).flatMap(([subject, questions]) =>
    questions.map(({ title, ask }) => ({ subject, title, evidence: null, expected: null, look: ask })),
  ),
];

/** All facts, then all questions, in the order of their places from 0. */
export function listItems(): Item[] {
  return ASKED.map(({ subject, title, evidence, expected }) => ({ subject, title, evidence, expected }));
}

/**
 * Looks at one of them in the open spreadsheet, and takes away what it made.
 * @param at Its place in {@link listItems}. @param kept The numbers of the tabs that stay; by default all that there are.
 */
export function lookAt(at: number, kept?: readonly number[]): Sight {
  const asked = ASKED[at];
  if (asked === undefined) throw new Error(`There is no fact ${at}`);
  const ground = new Ground(SpreadsheetApp.getActive(), kept);
  const started = Date.now();
  const seen = nameless(sightOf(() => asked.look(ground)));
  const milliseconds = Date.now() - started;
  ground.clear();
  const verdict = asked.evidence === null ? 'answered' : judge(asked.expected, seen);
  return { seen, verdict, milliseconds };
}

/** The address of the person at work goes into no result. */
function nameless(seen: Plain): Plain {
  const me = Session.getEffectiveUser().getEmail();
  if (me === '') return seen;
  return JSON.parse(JSON.stringify(seen).split(me).join('me')) as Plain;
}

function sightOf(look: () => Plain): Plain {
  try {
    return look();
  } catch (error) {
    const { name, message } = error as Error;
    return { refused: `${name}: ${message}` };
  }
}
