import {
  findState,
  isAwaited,
  isClosedState,
  noteText,
  readNote,
  readState,
  STATES,
} from '../../../src/core/department-tab/state';

describe('the words of 状態', () => {
  it.each([
    ['作成中', 'draft', false, false],
    ['', 'draft', false, false],
    ['　', 'draft', false, false],
    ['提出', 'submitted', true, false],
    [' 提　出 ', 'submitted', true, false],
    ['差戻し', 'returned', true, false],
    ['確定', 'closed', false, true],
    ['公表', 'published', false, true],
    ['確定済', undefined, false, false],
    ['確認中', undefined, false, false],
  ])('%j is %s', (text, state, awaited, closed) => {
    expect([readState(text), isAwaited(text, []), isClosedState(text)]).toEqual([state, awaited, closed]);
  });

  it.each([
    ['作成中', '提出', true],
    ['', '確定', true],
    ['確定', '提出', false],
    ['作成中', '作成中', false],
  ])('%j beside %j is awaited or not', (text, other, awaited) => {
    expect(isAwaited(text, [text, other])).toBe(awaited);
  });

  it('are five', () => {
    expect(STATES).toEqual(['draft', 'submitted', 'returned', 'closed', 'published']);
  });
});

describe('the note beside 状態', () => {
  const note = { at: '2018/04/10 10:00:00', by: 'soumu@example.jp' };
  it.each([
    ['提出', 'submit'],
    ['取下げ', 'withdraw'],
    ['差戻し', 'return'],
    ['確定', 'close'],
    ['確定解除', 'reopen'],
    ['公表', 'publish'],
  ] as const)('tells %s as it is read again', (word, handOver) => {
    const text = noteText({ ...note, handOver, reason: '' });
    expect(text).toBe(`${word}：2018/04/10 10:00:00　soumu@example.jp`);
    expect(readNote(text)).toEqual({ ...note, handOver, reason: '' });
  });

  it('has its reason in one line', () => {
    const text = noteText({ ...note, handOver: 'return', reason: '数字を 直す。 \n  理由も\n\n書く。' });
    expect(text).toBe('差戻し：2018/04/10 10:00:00　soumu@example.jp　理由：数字を 直す。 理由も 書く。');
    expect(readNote(text)).toEqual({ ...note, handOver: 'return', reason: '数字を 直す。 理由も 書く。' });
  });

  it.each(['大塚　正徳', '大塚 正徳（総務課）', ''])(
    'tells of %j, as a person writes the name on the page',
    (by) => {
      for (const reason of ['', '数字を　直す。', '理由：数字　理由：日付']) {
        const whole = { ...note, by, reason, handOver: 'return' } as const;
        expect(readNote(noteText(whole))).toEqual(whole);
      }
    },
  );

  it.each([
    '',
    '提出',
    '提出：昨日　田中',
    '提出した：2018/04/10 10:00:00　田中',
    'x提出：2018/04/10 10:00:00　田中',
  ])('is not %j, which somebody wrote', (text) => {
    expect(readNote(text)).toBeNull();
  });
});

describe('findState', () => {
  const found = { row: 1, column: 1, cell: 'B2', text: '提出' };
  const NOTE = '提出：2018/04/10 10:00:00　田中';

  it('finds the cell to the right of its label, and what stands beside it', () => {
    const rows = (beside: string) => [[], ['状態', ' 提出 ', beside], ['番号']];
    expect(findState(rows(''), 2)).toEqual({ ...found, note: null, hasRoom: true });
    expect(findState(rows('次は6月'), 2)).toEqual({ ...found, note: null, hasRoom: false });
    expect(findState(rows(NOTE), 2)).toMatchObject({ ...found, note: { handOver: 'submit' }, hasRoom: true });
  });

  it('looks only above the header', () => {
    expect(findState([[], ['状態', '提出'], ['番号']], 1)).toBeNull();
  });
});
