/** The rows of H29_ROWS, spoilt so that every rule about a row fires at least once. */
import { H29_ROWS } from './h29-rows.mjs';

const [GOAL_NUMBER, GOAL, RATING, OUTCOME] = [3, 4, 5, 6];

const rows = H29_ROWS.map((row) => [...row]);
const change = (at, column, value) => {
  rows[at][column] = value;
};
change(0, RATING, '４'); // rating-invalid, with a fix
change(1, OUTCOME, ''); // outcome-missing
change(2, RATING, ''); // rating-missing
change(3, OUTCOME, '特になし。'); // explanation-missing
change(4, OUTCOME, String(rows[4][OUTCOME]).replace('166回', '１６６回')); // digit-width
change(5, GOAL_NUMBER, '②'); // goal-number-form
change(5, OUTCOME, String(rows[5][OUTCOME]).replace('町内', '㈱〇〇の協力により、町内')); // platform-character
change(6, OUTCOME, '雨天により中止'); // explanation-short
change(7, GOAL_NUMBER, 3); // number-duplicate
change(8, RATING, '=1/0'); // cell-error

export const H29_PROBLEM_ROWS = [
  ['', '', '', '', '所属する個別事業の書かれていない目標です。', 3, '見本として、一番上の行に置きました。'], // theme-missing
  ...rows.slice(0, 8),
  ['', '', '', 5, rows[5][GOAL], 5, rows[5][OUTCOME]], // number-gap, row-duplicate
  ['', '', '', 6, '', 3, '目標を書き忘れた行です。'], // goal-missing
  ...rows.slice(8),
];
