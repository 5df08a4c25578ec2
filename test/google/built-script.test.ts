import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import { parse, tokenizer } from 'acorn';
import { closeBooks, openBook, SCRIPT } from '../open-book';

const ROOT = join(__dirname, '../..');
const SIDEBAR = readFileSync(join(ROOT, 'dist/Sidebar.html'), 'utf8');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'dist/appsscript.json'), 'utf8'));

afterEach(closeBooks);

/** The functions that Google would find: literal declarations at the top level. */
function topLevelFunctions(): string[] {
  const program = parse(SCRIPT, { ecmaVersion: 2019, sourceType: 'script' });
  return program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
}

describe('Code.js', () => {
  it('is a script of ES2019 and no newer', () => {
    expect(() => parse(SCRIPT, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('is at most 400 KB', () => {
    expect(statSync(join(ROOT, 'dist/Code.js')).size).toBeLessThanOrEqual(400_000);
  });

  it('has no character that pasting by hand could lose, and means them all the same', () => {
    const unseen = /(?![ \n])[\p{Cc}\p{Cf}\p{Z}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
    expect([SCRIPT.match(unseen), SIDEBAR.match(unseen)]).toEqual([null, null]);
    const tokens = [...tokenizer(SCRIPT, { ecmaVersion: 2019 })];
    const texts = tokens
      .map((token) => (token as { value?: unknown }).value)
      .filter((value) => typeof value === 'string');
    expect(['\u3000', '\u00a0'].map((text) => texts.includes(text))).toEqual([true, true]);
  });

  it('has a literal function for each export of entry.ts and for nothing else', () => {
    const entry = readFileSync(join(ROOT, 'src/google/entry.ts'), 'utf8');
    const exported = [...entry.matchAll(/export \{([\w,\s]+)\}/g)].flatMap(([, names = '']) =>
      names.split(',').flatMap((name) => name.trim() || []),
    );
    expect(topLevelFunctions().sort()).toEqual(exported.sort());
    expect(exported.some((name) => name.endsWith('_'))).toBe(false);
  });

  it('defines a menu whose items are all such functions', async () => {
    const { host } = await openBook();
    await host.call('onOpen');
    const [menu] = host.ui.menus;
    expect(menu?.caption).toBe('自己評価');
    const items = menu?.items.flatMap((item) => ('functionName' in item ? [item] : [])) ?? [];
    expect(items.map((item) => item.caption)).toEqual([
      'サイドバー',
      '点検',
      '報告書を作成',
      '公表',
      '初期設定',
      '前年度の文書を取り込む',
      '課を追加',
      '課を改名',
      '様式を作る',
      '自己診断',
    ]);
    for (const item of items) expect(topLevelFunctions()).toContain(item.functionName);
  });

  it('does no work at load: it runs where no service is there', () => {
    expect(() => runInContext(SCRIPT, createContext({}))).not.toThrow();
  });

  it('loads no library and unpacks no form before it is called', async () => {
    const libraries = [...SCRIPT.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name);
    expect(libraries).toEqual(['docxtemplater', 'fflate']);
    const [forms = ''] = /[A-Za-z0-9+/]{4000,}/.exec(SCRIPT) ?? [];
    const runs = await runsAtStart(['requiredAPIVersion', 'unexpected EOF', forms, '"use strict"']);
    expect(runs).toEqual([0, 0, 0, 1]);
  });
});

/** How often V8 ran what stands around each of these texts when the script started where nothing else is. */
async function runsAtStart(texts: readonly string[]): Promise<number[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  new Script(SCRIPT, { filename: 'started-once.js' }).runInContext(createContext({}));
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const ranges = result
    .filter(({ url }) => url === 'started-once.js')
    .flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
  return texts.map((text) => {
    const at = SCRIPT.indexOf(text);
    const around = ranges.filter(({ startOffset, endOffset }) => startOffset <= at && at < endOffset);
    const lengths = around.map(({ startOffset, endOffset }) => endOffset - startOffset);
    return around[lengths.indexOf(Math.min(...lengths))]?.count ?? Number.NaN;
  });
}

describe('Sidebar.html', () => {
  it('has no template literal, which HtmlService would spoil, as the import dialog has none', () => {
    expect(SIDEBAR).not.toContain('`');
    expect(readFileSync(join(ROOT, 'dist/Import.html'), 'utf8')).not.toContain('`');
    expect(readFileSync(join(ROOT, 'dist/Publish.html'), 'utf8')).not.toContain('`');
  });

  it('asks no other host for anything', () => {
    expect(SIDEBAR).not.toMatch(/(src|href)\s*=\s*["']?(https?:)?\/\//i);
    expect(SIDEBAR).not.toMatch(/@import|url\(/);
  });

  it('is opened by the menu', async () => {
    const { host } = await openBook();
    await host.call('showSidebar');
    expect(host.ui.sidebar).toEqual({ title: '自己評価', html: SIDEBAR });
  });
});

describe('the manifest', () => {
  it('asks for the four scopes and Drive v3', () => {
    expect(MANIFEST.oauthScopes.map((scope: string) => scope.replace(/^.*\/auth\//, '')).sort()).toEqual([
      'drive.file',
      'script.container.ui',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
    expect(MANIFEST.dependencies.enabledAdvancedServices).toEqual([
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ]);
    expect(MANIFEST.runtimeVersion).toBe('V8');
  });
});

it('clasp would push the five built files and no other', () => {
  const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const printed = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(JSON.parse(printed).filesToPush.sort()).toEqual([
    'dist/Code.js',
    'dist/Import.html',
    'dist/Publish.html',
    'dist/Sidebar.html',
    'dist/appsscript.json',
  ]);
});
