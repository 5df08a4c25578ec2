import { numberedFileName, safeFileName } from '../src/drive/file-name';

describe('safeFileName', () => {
  it.each([
    ['総務課_自己評価書_平成29年度', '総務課_自己評価書_平成29年度'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a／b＼c：d＊e？f＂g＜h＞i｜j'],
    ['改\n行\u0000と\u007f制御', '改行と制御'],
    ['  前後の空白  ', '前後の空白'],
    ['点で終わる...', '点で終わる'],
    ['.隠し課..', '．隠し課'],
    ['半分\ud842の文字', '半分の文字'],
    ['𠮷野家', '𠮷野家'],
    ['..', '無題'],
    ['', '無題'],
    ['CON', '＿CON'],
    ['nul.docx', '＿nul.docx'],
    ['console', 'console'],
  ])('makes %j into %j', (text, expected) => {
    expect(safeFileName(text)).toBe(expected);
  });

  it('cuts a name that file systems would refuse, and never inside a character', () => {
    expect(safeFileName('課'.repeat(100))).toBe('課'.repeat(76));
    expect(safeFileName(`a${'𠮷'.repeat(100)}`)).toBe(`a${'𠮷'.repeat(57)}`);
  });
});

describe('numberedFileName', () => {
  it('numbers from the second on, before the extension', () => {
    expect(numberedFileName('課.docx', 1)).toBe('課.docx');
    expect(numberedFileName('課.docx', 2)).toBe('課 (2).docx');
    expect(numberedFileName('課.v1.docx', 3)).toBe('課.v1 (3).docx');
    expect(numberedFileName('課', 2)).toBe('課 (2)');
    expect(numberedFileName('.docx', 2)).toBe('.docx (2)');
  });
});
