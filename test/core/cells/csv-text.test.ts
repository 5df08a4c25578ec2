import { BYTE_ORDER_MARK, csvText, plainCell } from '../../../src/core/cells/csv-text';

const cellOf = (value: string | number): string =>
  csvText([[value]])
    .slice(1)
    .replace(/\r\n$/, '');

describe('csvText', () => {
  it('begins with the mark of UTF-8 and ends each row with CRLF', () => {
    expect(BYTE_ORDER_MARK.charCodeAt(0)).toBe(0xfeff);
    expect(
      csvText([
        ['課', 1],
        ['総務課', 2.5],
      ]),
    ).toBe('\ufeff課,1\r\n総務課,2.5\r\n');
    expect(csvText([])).toBe('\ufeff');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['「"」', '"「""」"'],
    ['"a"b"', '"""a""b"""'],
    ['一\n二', '"一\n二"'],
    ['一\r二', '"一\r二"'],
    [' 前', '" 前"'],
    ['後 ', '"後 "'],
    ['中 央', '中 央'],
    ['', ''],
  ])('puts %j into quotes where another program would read it otherwise', (value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });

  it.each(['=1+1', '+1+1', '-1+1', '@SUM', '＝1', '＋a', '－a', '＠a', "'=1", "''=1", '-12a', '-1.a'])(
    'gives %j an apostrophe, which plainCell takes off again',
    (value) => {
      expect(cellOf(value)).toBe(`'${value}`);
      expect(plainCell(cellOf(value))).toBe(value);
    },
  );

  it.each(['-1.5.2', '-1.', '--1', '-x-', '+-1'])('takes %j for no number', (value) => {
    expect(cellOf(value)).toBe(`'${value}`);
  });

  it.each(['  =1', "' =1"])('finds a formula behind blanks: %j', (value) => {
    expect(
      plainCell(
        csvText([[value]])
          .slice(1)
          .replace(/\r\n$/, '')
          .replace(/^"|"$/g, ''),
      ),
    ).toBe(value);
    expect(csvText([[value]])).toContain(`'${value}`);
  });

  it.each(['-1', '+1', '-12', '-1.5', '-12.25', '-', '－', '＋', '--', 'a=1', '1-2', "'a", '○'])(
    'leaves %j as it is',
    (value) => {
      expect(cellOf(value)).toBe(value);
      expect(plainCell(value)).toBe(value);
    },
  );

  it('writes a number as it is', () => {
    expect(cellOf(-1)).toBe('-1');
    expect(cellOf(-1e21)).toBe('-1e+21');
  });
});

describe('plainCell', () => {
  it.each(["'-1", "'-", "'a", '=1', "=1'", "'"])('leaves %j, which no file of ours holds so', (cell) => {
    expect(plainCell(cell)).toBe(cell);
  });
});
