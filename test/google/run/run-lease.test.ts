import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { beginWork, continueWork, endWork, keepWork, withLease } from '../../../src/google/run/run-lease';
import { clockTime, LAPSES_AFTER, liveRun, RUN_KEY, refuseBeside } from '../../../src/google/run/run-record';
import { openServices } from '../on-host';

const START = Date.parse('2018-04-10T01:00:00Z');
const SECOND = 1000;

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

const properties = () => {
  const found = PropertiesService.getDocumentProperties();
  if (!found) throw new Error('no properties');
  return found;
};
const stored = () => JSON.parse(properties().getProperty(RUN_KEY) ?? 'null');
const refusal = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a lease', () => {
  it('says who is at work, on what, since when and when they last gave a sign', () => {
    const run = beginWork('初期設定');
    expect(run).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      by: 'soumu@example.lg.jp',
      action: '初期設定',
      since: START,
      beat: START,
    });
    expect(stored()).toEqual(run);
  });

  it('is given to nobody beside another, who is told of it', () => {
    const run = beginWork('初期設定');
    now += LAPSES_AFTER - 1;
    expect(refusal(() => beginWork('課を加える'))).toMatchObject({
      code: 'run-under-way',
      place: '',
      message:
        'ご自分の前の作業の終わりを待っています。10時00分からの「初期設定」が終わったら、もう一度試してください（動きがなければ10時03分に始められます）。',
    });
    expect(stored()).toEqual(run);
  });

  it('lets a page in again by its own name of the run, of which it never heard', () => {
    beginWork('初期設定', 'page-one');
    now += SECOND;
    expect(beginWork('初期設定', 'page-one')).toEqual(stored());
    expect(refusal(() => beginWork('初期設定', 'page-two'))).toMatchObject({ code: 'run-under-way' });
  });

  it('lapses three minutes after the last sign', () => {
    const first = beginWork('初期設定');
    now += LAPSES_AFTER;
    const second = beginWork('課を加える');
    expect(second.id).not.toBe(first.id);
    expect(stored()).toEqual(second);
    expect(LAPSES_AFTER).toBe(180 * SECOND);
  });

  it('is ended by its holder alone', () => {
    const run = beginWork('初期設定');
    endWork('another');
    expect(stored()).toEqual(run);
    endWork(run.id);
    expect(properties().getProperty(RUN_KEY)).toBeNull();
    endWork(run.id);
    expect(properties().getProperty(RUN_KEY)).toBeNull();
  });

  it('of somebody who came later is not ended by the one before', () => {
    const first = beginWork('初期設定');
    now += LAPSES_AFTER;
    const second = beginWork('課を加える');
    endWork(first.id);
    expect(stored()).toEqual(second);
  });

  it('frees the lock with each change', () => {
    endWork(beginWork('初期設定').id);
    expect(refusal(() => beginWork('課を加える'))).toBeUndefined();
    refusal(() => beginWork('初期設定'));
    expect(LockService.getDocumentLock()?.hasLock()).toBe(false);
  });
});

describe('work of several calls', () => {
  it('goes on, and gives a sign only where the last one is thirty seconds old', () => {
    const run = beginWork('初期設定');
    now += 30 * SECOND - 1;
    expect(continueWork(run.id)).toEqual(run);
    expect(stored().beat).toBe(START);
    now += 1;
    expect(continueWork(run.id)).toEqual({ ...run, beat: now });
    expect(stored()).toEqual({ ...run, beat: now });
  });

  it('remembers with a sign what else the record says', () => {
    const run = { ...beginWork('初期設定'), pattern: '総務課' };
    now += 1;
    expect(keepWork(run)).toEqual({ ...run, beat: now });
    expect(stored()).toEqual({ ...run, beat: now });
  });

  it('goes on after it has lapsed, until somebody else begins', () => {
    const run = beginWork('初期設定');
    now += LAPSES_AFTER;
    expect(continueWork(run.id)).toEqual({ ...run, beat: now });
    now += LAPSES_AFTER;
    beginWork('課を加える');
    expect(refusal(() => continueWork(run.id))).toMatchObject({
      code: 'run-under-way',
      place: '',
      message:
        'soumu@example.lg.jpさんが別の作業を始めたため、こちらの作業を止めました。終わってからもう一度試してください。',
    });
  });

  it('does not go on where nobody is at work, and under no name', () => {
    const lost = { code: 'run-under-way', message: '作業が中断されていました。もう一度始めてください。' };
    expect(refusal(() => continueWork('x'))).toMatchObject(lost);
    expect(refusal(() => continueWork(undefined as unknown as string))).toMatchObject(lost);
  });
});

describe('work of one call', () => {
  it('gives the lease back, with what the work gave', () => {
    expect(withLease('初期設定', () => stored().action)).toBe('初期設定');
    expect(stored()).toBeNull();
  });

  it('gives the lease back when the work fails', () => {
    const work = () => {
      throw new Error('止まりました');
    };
    expect(() => withLease('初期設定', work)).toThrow('止まりました');
    expect(stored()).toBeNull();
  });

  it('gives a sign where it is called thirty seconds after the last one', () => {
    const beats = withLease('初期設定', (beat) =>
      [29_999, 1, 29_999, 1].map((later) => {
        now += later;
        beat();
        return stored().beat - START;
      }),
    );
    expect(beats).toEqual([0, 30_000, 30_000, 60_000]);
  });
});

describe('the record', () => {
  it('is of nobody where there is none', () => {
    expect([liveRun(null), liveRun(undefined)]).toEqual([null, null]);
    expect(refuseBeside(null, { id: 'x', by: '' })).toBeUndefined();
  });

  it('names the reports of a run without an action', () => {
    const run = { id: 'x', by: '総務 太郎', since: Date.parse('2018-04-10T05:05:00Z'), beat: START };
    expect(refuseBeside(run, { id: 'x', by: '' })).toBeUndefined();
    expect(refusal(() => refuseBeside(run, { id: 'y', by: '' }))).toMatchObject({
      code: 'run-under-way',
      place: '',
      message:
        '総務 太郎さんの作業中です。14時05分からの「報告書の作成」が終わったら、もう一度試してください（動きがなければ10時03分に始められます）。',
    });
  });

  it('shows moments in the spreadsheet’s zone', () => {
    expect(clockTime(START)).toBe('10時00分');
    expect(clockTime(Date.parse('2018-04-10T15:09:59Z'))).toBe('00時09分');
  });
});
