/** Who may not do 初期設定 and what goes with it, in `set-up-told.txt`. */
import { join } from 'node:path';
import { addDepartment } from '../../../src/google/set-up/add-department';
import { beginNextYear } from '../../../src/google/set-up/begin-next-year';
import { clearCopied } from '../../../src/google/set-up/copied-book';
import { renameDepartment } from '../../../src/google/set-up/rename-department';
import { beginSetUp, lookAtBook } from '../../../src/google/set-up/set-up-run';
import { setUpWorkbook } from '../../../src/google/set-up/set-up-workbook';
import { keptIn } from '../told-workbook';
import { host, ME, names, open, properties, readyBook, rowsOf, value } from './ready-book';

const tells = keptIn(join(__dirname, 'set-up-told.txt'));

afterEach(() => host.dispose());

it('somebody whom 設定 does not name may do none of it, in a copy neither', async () => {
  await open(await readyBook(), { user: { email: 'kakari@example.lg.jp' }, owner: { email: ME } });
  const tried = () => [
    value(setUpWorkbook({})),
    value(lookAtBook()),
    value(beginSetUp({})),
    value(addDepartment('会計課')),
    value(renameDepartment('総務課', '総務企画課')),
    value(beginNextYear()),
    value(clearCopied({ reports: true, people: true, form: true })),
  ];
  const before = rowsOf('設定');
  const lines = tried();
  properties().deleteAllProperties();
  lines.push(...tried(), names(), properties().getKeys());
  expect(rowsOf('設定')).toEqual(before);
  tells('担当でない人', lines);
});
