import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolders } from '../command-line/run-cli';
import { type Served, serve, stopServers } from './serve';

let served: Served;

beforeEach(async () => {
  served = await serve();
});

afterEach(stopServers);
afterAll(removeFolders);

const REPORT = Buffer.from('PK\u0003\u0004 report');
const NAME = '総務課_自己評価書_平成29年度_案.docx';

const post = (name: string, headers: Record<string, string> = {}) =>
  served.change('POST', `/api/reports?name=${encodeURIComponent(name)}`, REPORT, headers);
const outFolder = (): string => join(served.folder, 'out');

it('writes a report into the output folder and says where', async () => {
  const { status, json } = await post(NAME);
  expect([status, json.file]).toEqual([201, `${outFolder()}/${NAME}`]);
  expect(readFileSync(join(outFolder(), NAME)).equals(REPORT)).toBe(true);
});

it('never overwrites: the next one of the name gets a number', async () => {
  await post(NAME);
  writeFileSync(join(outFolder(), NAME), 'first');
  expect((await post(NAME)).json.file).toBe(`${outFolder()}/総務課_自己評価書_平成29年度_案 (2).docx`);
  expect(readFileSync(join(outFolder(), NAME), 'utf8')).toBe('first');
});

it('keeps one file of a report that comes again as it was, as from a page that was opened again', async () => {
  await post(NAME);
  expect((await post(NAME)).json.file).toBe(`${outFolder()}/${NAME}`);
  expect(readdirSync(outFolder())).toEqual([NAME]);
});

it('turns what file names refuse into full-width characters, so that nothing lands outside', async () => {
  expect((await post('課/../../外.docx')).json.file).toBe(`${outFolder()}/課／..／..／外.docx`);
  expect((await post('総務"課"<1>.docx')).json.file).toBe(`${outFolder()}/総務＂課＂＜1＞.docx`);
  expect(readdirSync(outFolder()).sort()).toEqual(['総務＂課＂＜1＞.docx', '課／..／..／外.docx'].sort());
});

it('keeps the extension of a name that is too long', async () => {
  const { json } = await post(`${'長'.repeat(200)}.docx`);
  expect(json.file).toMatch(/\/長{50,}\.docx$/);
  expect(existsSync(json.file)).toBe(true);
});

it.each(['', '.docx', '../x.docx', '報告.bat', '報告.docx.exe', '報告'])(
  'refuses the name 「%s」',
  async (name) => {
    const { status, json } = await post(name);
    expect([status, json.error.code]).toEqual([400, 'wrong-call']);
    expect(existsSync(outFolder())).toBe(false);
  },
);

it('refuses without the token, and from another page', async () => {
  expect((await post(NAME, { 'X-Jiko-Token': 'x' })).status).toBe(403);
  expect((await post(NAME, { Origin: 'http://evil.example' })).status).toBe(403);
  expect((await post(NAME, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect(existsSync(outFolder())).toBe(false);
});

it('says in words why the folder cannot be written to', async () => {
  writeFileSync(outFolder(), 'a file in the place of the folder');
  const { status, json } = await post(NAME);
  expect(status).toBe(500);
  expect(json.error.message).toMatch(/^フォルダー「[^」]*」に保存できません/);
});
