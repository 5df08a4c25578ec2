import { understandPaper } from '../../src/core/paper/understand-paper';
import { readPaper } from '../../src/papers/read-paper';
import { STRUCTURES } from './structures';

describe('structures of papers', () => {
  it.each(STRUCTURES)('reads $name', ({ file, text, scale, rows, own, isAsked = false, choices = [] }) => {
    const paper = readPaper(file, new TextEncoder().encode(text));
    const read = understandPaper(paper, { scale, department: '総務課', choices, further: [] });
    expect(
      read.rows.map(({ theme, goalNumber, goal, rating, outcome }) => [
        theme,
        goalNumber,
        goal,
        rating,
        outcome,
      ]),
    ).toEqual(rows);
    if (own) expect(read.rows[0]?.columns).toEqual(expect.objectContaining(own));
    const questions = [...read.questions, ...read.rows.flatMap((row) => row.questions)];
    expect([questions.length > 0, questions]).toEqual([isAsked, expect.anything()]);
  });
});
