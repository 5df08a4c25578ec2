import { otherDepartments } from '../../src/core/paper/other-department';
import { readText } from '../../src/papers/read-paper';

const BOOK = ['総務課', '福祉課', '社会福祉課'];
const named = (text: string, chosen: string): string[] => otherDepartments(readText('', text), BOOK, chosen);

it('names the 課 of the paper where another one was chosen', () => {
  const text = '平成28年度 福祉課 自己評価書\n1. 見守り（班）\n(1) 訪問します。\n達成度：4';
  expect(named(text, '総務課')).toEqual(['福祉課']);
  expect(named(text, '福祉課')).toEqual([]);
  expect(named('1. 見守り（班）\n(1) 訪問します。\n達成度：4', '総務課')).toEqual([]);
});

it('takes a longer name for itself, and what a sentence speaks of for nothing', () => {
  expect(named('社会福祉課の自己評価', '福祉課')).toEqual(['社会福祉課']);
  const sentence = `(1) ${'町の見守りを、'.repeat(6)}福祉課とともに行います。`;
  expect(named(`総合窓口の自己評価\n${sentence}`, '総務課')).toEqual([]);
});

it('asks nothing where the chosen 課 is in the paper too', () => {
  expect(named('福祉課\n(1) 訪問します。\n総務課\n(1) 広報を行います。', '総務課')).toEqual([]);
});
