/** The advanced Drive service: its answers as live, its files on disk or in memory. Tags as in the project's facts. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openHost } from './open-host';

const DOC = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MAIN_PART =
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';

const MARKED = "appProperties has { key='key' and value='い' } and trashed = false";

/** The least that counts as a Word document, told apart by its text. */
function docx(text: string): number[] {
  return [
    ...zipSync(
      { '[Content_Types].xml': strToU8(MAIN_PART), 'word/document.xml': strToU8(text) },
      { mtime: '1990-01-01' },
    ),
  ];
}

type Files = NonNullable<NonNullable<GoogleAppsScript.Drive['Files']>>;
type Host = Awaited<ReturnType<typeof openHost>>;

/** @types/google-apps-script says that the export gives nothing; it gives a blob. */
function drive({ globals }: Host) {
  const files = globals.Drive.Files as unknown as Omit<Files, 'export'> & {
    export(id: string, mimeType: string, args?: object): GoogleAppsScript.Base.Blob;
  };
  const blob = (text: string) => globals.Utilities.newBlob(docx(text), DOCX, 'report.docx');
  return { files, blob };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drive-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('Drive.Files in memory', () => {
  it('keeps a converted document as the .docx it was made from', async () => {
    const host = await openHost();
    const { files, blob } = drive(host);
    const made = files.create({ name: '総務課_自己評価書', mimeType: DOC }, blob('一'), {
      fields: 'id,webViewLink',
    });
    expect(made).toEqual({ id: '総務課_自己評価書.docx', webViewLink: 'memory:総務課_自己評価書.docx' });
    expect([...(host.files.get('総務課_自己評価書.docx') ?? [])]).toEqual(docx('一'));
  });

  it('answers with the asked fields only', async () => {
    const host = await openHost({ now: () => new Date(Date.UTC(2018, 3, 1)) });
    const { files, blob } = drive(host);
    expect(files.create({ name: '課', mimeType: DOC }, blob('一'))).toEqual({
      kind: 'drive#file',
      id: '課.docx',
      name: '課',
      mimeType: DOC,
    });
    expect(files.get('課.docx', { fields: 'name, modifiedTime,trashed' })).toEqual({
      name: '課',
      modifiedTime: '2018-04-01T00:00:00.000Z',
      trashed: false,
    });
    expect(() => files.get('課.docx', { fields: 'id,nonsense' })).toThrow(
      'API call to drive.files.get failed with error: Invalid field selection nonsense', // [P]
    );
  });

  it('gives the .docx back when asked with alt=media', async () => {
    const { files, blob } = drive(await openHost());
    const { id = '' } = files.create({ name: '課', mimeType: DOC }, blob('一'));
    expect(
      files
        .export(id, DOCX, { alt: 'media' })
        .getBytes()
        .map((byte) => byte & 0xff),
    ).toEqual(docx('一'));
    expect(() => files.export(id, DOCX)).toThrow(
      'Export requires alt=media to download the exported content.',
    ); // [T,P]
    expect(() => files.export(id, 'application/pdf', { alt: 'media' })).toThrow('application/pdf');
  });

  it('imports nothing that is no Word document', async () => {
    const host = await openHost();
    const { files } = drive(host);
    const bad = host.globals.Utilities.newBlob('not a zip', DOCX, 'a.docx');
    expect(() => files.create({ name: '課', mimeType: DOC }, bad)).toThrow(
      'drive.files.create failed with error: Bad Request',
    );
    const html = host.globals.Utilities.newBlob('<p>', 'text/html', 'a.html');
    expect(() => files.create({ name: '課', mimeType: DOC }, html)).toThrow('text/html');
    expect(host.files.size).toBe(0);
  });

  it('keeps files in folders, and makes a PDF where it was given who makes one', async () => {
    const { files, blob } = drive(await openHost({ pdfOf: (bytes) => strToU8(`%PDF ${bytes.length}`) }));
    const nothing = null as unknown as GoogleAppsScript.Base.Blob;
    const type = 'application/vnd.google-apps.folder';
    const folderMade = files.create({ name: '公表', mimeType: type }, nothing, { fields: '*' });
    expect([folderMade.mimeType, folderMade.md5Checksum]).toEqual([type, undefined]);
    const parents = [folderMade.id ?? ''];
    const { id = '' } = files.create({ name: '課', mimeType: DOC, parents }, blob('一'));
    expect(files.get(id, { fields: 'parents' })).toEqual({ parents });
    const pdf = files.export(id, 'application/pdf', { alt: 'media' });
    expect([pdf.getContentType(), pdf.getDataAsString()]).toEqual([
      'application/pdf',
      `%PDF ${docx('一').length}`,
    ]);
    const text = files.create({ name: '課.pdf', parents }, pdf, { fields: 'md5Checksum' });
    expect(text.md5Checksum).toBe(createHash('md5').update(pdf.getDataAsString()).digest('hex'));
  });

  it('refuses unknown folders and unlimited searches rather than forgetting them', async () => {
    const { files, blob } = drive(await openHost());
    expect(() => files.create({ name: '課', mimeType: DOC, parents: ['x'] }, blob('一'))).toThrow(
      'File not found: x.',
    );
    for (const name of ['一', '二'])
      files.create({ name, mimeType: DOC, appProperties: { key: 'い' } }, blob(name));
    expect(() => files.list()).toThrow('「Drive.Files.list」');
    expect(() => files.list({ q: 'trashed = false' })).toThrow('「Drive.Files.list');
    expect(() => files.list({ q: "name = '課'" })).toThrow('name =');
    expect(() => files.list({ q: MARKED, pageSize: 1 })).toThrow('pageSize');
    expect(() => files.list({ q: MARKED, fields: 'nextPageToken' })).toThrow('nextPageToken');
  });

  it('finds a file by its mark until it is in the bin', async () => {
    const { files, blob } = drive(await openHost());
    files.create({ name: '一', mimeType: DOC, appProperties: { key: 'あ' } }, blob('一'));
    files.create({ name: '二', mimeType: DOC, appProperties: { key: 'い' } }, blob('二'));
    files.create({ name: '三', mimeType: DOC }, blob('三'));
    const search = () => files.list({ q: MARKED, fields: 'files(id,trashed,appProperties)' });
    expect(search()).toEqual({ files: [{ id: '二.docx', trashed: false, appProperties: { key: 'い' } }] });
    files.update({ trashed: true }, '二.docx');
    expect(search()).toEqual({ files: [] });
    expect(files.get('二.docx', { fields: 'trashed' })).toEqual({ trashed: true });
  });

  it('shares a file with a person once, without a mail', async () => {
    const host = await openHost();
    const { files, blob } = drive(host);
    files.create({ name: '一', mimeType: DOC }, blob('一'));
    const { Permissions } = host.globals.Drive;
    const person = { type: 'user', role: 'writer', emailAddress: 'a@example.lg.jp' };
    const silently = { sendNotificationEmail: false };
    expect(Permissions.create(person, '一.docx', { ...silently, fields: 'role,emailAddress' })).toEqual({
      role: 'writer',
      emailAddress: 'a@example.lg.jp',
    });
    Permissions.create(person, '一.docx', silently);
    const { permissions } = Permissions.list('一.docx', { fields: 'permissions(emailAddress,role)' });
    expect(permissions).toEqual([{ emailAddress: 'a@example.lg.jp', role: 'writer' }]);
    expect(() => Permissions.create(person, '一.docx')).toThrow('メール');
    expect(() => Permissions.create({ ...person, emailAddress: 'x' }, '一.docx', silently)).toThrow(
      'API call to drive.permissions.create failed with error: The specified emailAddress is invalid',
    );
    expect(() => Permissions.create(person, 'nowhere', silently)).toThrow('File not found: nowhere.');
    expect(host.calls.byMethod['Drive.Permissions.create']).toBe(5);
  });

  it('is closed to simple triggers', async () => {
    const host = await openHost();
    host.run(`function onEdit() { Drive.Files.get('x'); }`);
    await host.edit('シート1', 'A1', 'x');
    expect(host.log[0]?.message).toContain('You do not have permission to call drive.files.get.');
  });
});

describe('Drive.Files on disk', () => {
  it('writes into the folder, which it makes, and links as the folder was given', async () => {
    const outDir = join(folder, '年度', 'out');
    const { files, blob } = drive(await openHost({ outDir }));
    const made = files.create({ name: '総務課', mimeType: DOC }, blob('一'), { fields: 'webViewLink' });
    expect(made.webViewLink).toBe(`${outDir}/総務課.docx`);
    expect([...readFileSync(join(outDir, '総務課.docx'))]).toEqual(docx('一'));
    expect(readdirSync(outDir)).toEqual(['総務課.docx']);
  });

  it('never writes over a file that is there', async () => {
    writeFileSync(join(folder, '課.docx'), '人の文書');
    const { files, blob } = drive(await openHost({ outDir: folder }));
    expect(files.create({ name: '課', mimeType: DOC }, blob('一')).id).toBe('課 (2).docx');
    expect(files.create({ name: '課', mimeType: DOC }, blob('二')).id).toBe('課 (3).docx');
    expect(readFileSync(join(folder, '課.docx'), 'utf8')).toBe('人の文書');
  });

  it('takes a marked file of the same name and content for the one that a stopped run made', async () => {
    const marked = { name: '課', mimeType: DOC, appProperties: { key: 'い' } };
    const first = drive(await openHost({ outDir: folder }));
    first.files.create(marked, first.blob('一'));
    const second = drive(await openHost({ outDir: folder }));
    expect(second.files.list({ q: MARKED }).files).toEqual([]);
    expect(second.files.create(marked, second.blob('一')).id).toBe('課.docx');
    expect(second.files.create(marked, second.blob('二')).id).toBe('課 (2).docx');
    expect(second.files.create({ name: '課', mimeType: DOC }, second.blob('一')).id).toBe('課 (3).docx');
  });

  it('tells the checksum of a file', async () => {
    const { files, blob } = drive(await openHost({ outDir: folder }));
    files.create({ name: '課', mimeType: DOC }, blob('一'));
    expect(files.get('課.docx', { fields: 'md5Checksum' })).toEqual({
      md5Checksum: createHash('md5')
        .update(Uint8Array.from(docx('一')))
        .digest('hex'),
    });
  });

  it('finds a file of an earlier host again, and updates it in place', async () => {
    const first = drive(await openHost({ outDir: folder }));
    const { id = '' } = first.files.create({ name: '課', mimeType: DOC }, first.blob('一'));
    const second = drive(await openHost({ outDir: folder, now: () => new Date(Date.UTC(2018, 3, 1)) }));
    const updated = second.files.update({}, id, second.blob('二'), { fields: 'id,modifiedTime' });
    expect(updated).toEqual({ id: '課.docx', modifiedTime: '2018-04-01T00:00:00.000Z' });
    expect(second.files.get(id, { fields: 'modifiedTime' })).toEqual({
      modifiedTime: '2018-04-01T00:00:00.000Z',
    });
    expect([...readFileSync(join(folder, '課.docx'))]).toEqual(docx('二'));
    expect(readdirSync(folder)).toEqual(['課.docx']);
  });

  it('renames with an update, to a new id and without touching another file', async () => {
    writeFileSync(join(folder, '課.docx'), '人の文書');
    const { files, blob } = drive(await openHost({ outDir: folder }));
    const { id = '' } = files.create({ name: '課_案', mimeType: DOC }, blob('一'));
    expect(files.update({ name: '課' }, id, blob('二'))).toMatchObject({ id: '課 (2).docx', name: '課 (2)' });
    expect(readdirSync(folder).sort()).toEqual(['課 (2).docx', '課.docx']);
  });

  it('makes any name a file name', async () => {
    const { files, blob } = drive(await openHost({ outDir: folder }));
    const made = files.create({ name: '../課/係:"案"?', mimeType: DOC }, blob('一'));
    expect(made.id).toBe('．．／課／係：＂案＂？.docx');
    expect(readdirSync(folder)).toEqual(['．．／課／係：＂案＂？.docx']);
  });

  it('looks for no file outside the folder', async () => {
    writeFileSync(join(folder, 'secret.docx'), '秘密');
    const { files } = drive(await openHost({ outDir: join(folder, 'out') }));
    expect(() => files.get('../secret.docx')).toThrow('File not found: ../secret.docx.');
    expect(() => files.get('')).toThrow('File not found: .');
  });

  it('says so when the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const outDir = join(folder, 'file', 'out');
    const { files, blob } = drive(await openHost({ outDir }));
    expect(() => files.create({ name: '課', mimeType: DOC }, blob('一'))).toThrow(
      `フォルダー「${outDir}」に保存できません（途中のフォルダー名と同じ名前のファイルがあります）`,
    );
  });
});
