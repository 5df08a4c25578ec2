/** What is tried again after a fault of Google's, how often and after which wait, and what an entry point gives back of the others. */
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { reasonOf } from '../../../src/core/reason';
import { Refusal } from '../../../src/core/refusal';
import { answer, answerPatiently, asAnswerError } from '../../../src/google/call/answer';
import { isMomentary, patiently } from '../../../src/google/call/patience';
import { hasTime, timed } from '../../../src/google/call/run-clock';
import { openServices } from '../on-host';

const START = Date.parse('2018-04-10T01:00:00Z');
const LAST_START = 4.5 * 60 * 1000;
const OFTEN = 'Service invoked too many times in a short time: spreadsheets.';
const PASSING = 'Service Spreadsheets timed out while accessing document with id 1AbC.';
const LOCKED = 'You are trying to edit a protected cell or object.';

let host: NodeHost;
let now = START;

beforeEach(async () => {
  now = START;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  host = await openServices(() => new Date(now));
});

afterEach(() => {
  jest.restoreAllMocks();
  host.dispose();
});

/** Fails so many times before it is done. */
function failing(times: number, words: string): () => unknown {
  let tries = 0;
  return () => {
    tries += 1;
    if (tries <= times) throw new Error(words);
    return tries;
  };
}
/** What came of some work, and the seconds that were waited, with those of all else taken off. */
function waited(work: () => unknown): [unknown, number] {
  const before = host.calls.seconds;
  let came: unknown;
  try {
    came = timed(work);
  } catch (error) {
    came = (error as Error).message;
  }
  return [came, Math.round(host.calls.seconds - before)];
}

describe('what is tried again', () => {
  it.each<[number, unknown, number]>([
    [0, 1, 0],
    [1, 2, 1],
    [2, 3, 3],
    [3, 4, 7],
    [4, OFTEN, 7],
  ])('is a call that came too often: %s times', (times, came, seconds) => {
    expect(waited(() => patiently(failing(times, OFTEN)))).toEqual([came, seconds]);
  });

  it('is a passing fault, once, by the work itself or by what stands in for it', () => {
    expect(waited(() => patiently(failing(1, PASSING)))).toEqual([2, 1]);
    expect(waited(() => patiently(failing(2, PASSING)))).toEqual([PASSING, 1]);
    expect(waited(() => patiently(failing(1, PASSING), (error) => `dann ${reasonOf(error)}`))).toEqual([
      `dann ${PASSING}`,
      1,
    ]);
    const both = [OFTEN, PASSING].map((words) => failing(1, words));
    const one = () => patiently(() => both.map((work) => work()));
    expect(waited(one)).toEqual([[3, 2], 2]);
    // Done nothing then: it is the work that is done again.
    expect(waited(() => patiently(failing(1, OFTEN), () => 'other'))).toEqual([2, 1]);
  });

  it('is nothing else, and nothing where the time is nearly over', () => {
    expect(waited(() => patiently(failing(1, LOCKED)))).toEqual([LOCKED, 0]);
    for (const words of [OFTEN, PASSING]) {
      const late = () => {
        now += LAST_START;
        return patiently(failing(1, words));
      };
      expect(waited(late)).toEqual([words, 0]);
      now = START;
    }
  });

  it('is told apart by the words', () => {
    expect([OFTEN, PASSING, LOCKED].map((words) => isMomentary(new Error(words)))).toEqual([
      true,
      true,
      false,
    ]);
    expect([new Error('a'), 'b', { message: 3 }, null, undefined].map(reasonOf)).toEqual([
      ...['a', 'b', '[object Object]', 'null', 'undefined'],
    ]);
  });
});

describe('an answer', () => {
  it('is the value, a refusal as it is, a limit that stops all, or Google’s own words', () => {
    const refused = () => {
      throw new Refusal('wrong-call', 'この操作はありません。', '提出');
    };
    expect(answer(() => 3)).toEqual({ value: 3, error: null });
    expect(answer(refused)).toEqual({
      ...{ value: null, error: { code: 'wrong-call', message: 'この操作はありません。', place: '提出' } },
    });
    expect(asAnswerError(new Error('Drive storage quota'))).toMatchObject({
      ...{ code: 'quota-reached', message: expect.stringMatching(/ドライブ.*。$/s), place: '' },
    });
    expect(asAnswerError(new Error(LOCKED))).toEqual({
      ...{ code: 'unexpected', message: expect.stringContaining(LOCKED), place: '' },
    });
    expect(asAnswerError('何か')).toMatchObject({
      code: 'unexpected',
      message: expect.stringContaining('何か'),
    });
  });

  it('of work that may be done twice comes though Google was busy', () => {
    expect(answerPatiently(failing(1, OFTEN))).toEqual({ value: 2, error: null });
    expect(answer(failing(1, OFTEN)).error?.code).toBe('quota-reached');
  });
});

it('the clock begins with the first entry point, and anew with the next one', () => {
  timed(() => {
    now += LAST_START - 1;
    expect(timed(hasTime)).toBe(true);
    now += 1;
    expect([hasTime(), timed(hasTime)]).toEqual([false, false]);
  });
  expect(timed(hasTime)).toBe(true);
  const failed = () => {
    throw new Error('止まりました');
  };
  expect(() => timed(failed)).toThrow('止まりました');
  now += LAST_START;
  expect(timed(hasTime)).toBe(true);
});
