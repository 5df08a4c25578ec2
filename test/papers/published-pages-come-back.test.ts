/** The page of a 課 is read back without a question, also where it prints words of its own in place of what is blank. */
import { departmentPage } from '../../src/core/publish/department-page';
import { readText } from '../../src/papers/read-paper';
import { publicationOf } from '../core/publish/published-book';
import { understood } from './seed-shapes';

it('brings themes without goals, goals without a theme and blank ratings back as they were', () => {
  const publication = publicationOf({
    departments: {
      総務課: [
        ['', '', '', 1, '要綱を改めます。', 3, '要綱を改めました。'],
        [1, '収納', '収納班', '', '', 4, '収納率が上がりました。'],
        [2, '文書', '行政班', 1, '電子化を進めます。', '', '紙を減らしました。'],
      ],
    },
  });
  const [department] = publication.departments;
  if (!department) throw new Error('no department');
  const { rows } = understood(readText('x.html', departmentPage(publication, department, 'index.html')));
  expect(rows.map(({ theme, goal, rating, questions }) => [theme, goal, rating, questions.join('')])).toEqual(
    [
      ['', '要綱を改めます。', '3', ''],
      ['収納', '', '4', ''],
      ['文書', '電子化を進めます。', '', ''],
    ],
  );
});
