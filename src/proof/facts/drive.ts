/** Drive, the advanced service: files that the script made. */
import { type Fact, fact, refusal } from '../fact/fact';
import type { Ground } from '../fact/ground';
import { DOC_TYPE, DOCX_TYPE, driveFiles, drivePermissions, wordBlob } from '../fact/word-files';

type Marks = Readonly<Record<string, string>>;

const make = ({ document }: Ground, name: string, marks?: Marks): string =>
  document(name, wordBlob(name), marks);

const failure = (method: string, sentence: string) => ({
  refused: `GoogleJsonResponseException: API call to drive.${method} failed with error: ${sentence}`,
});

const search = (mark: string) => `appProperties has { key='fact' and value='${mark}' } and trashed = false`;

export const DRIVE_FACTS: readonly Fact[] = [
  fact(
    'a Word document becomes a Google document',
    'D',
    (ground) => {
      const id = make(ground, '事実');
      return driveFiles().get(id, { fields: 'kind,name,mimeType,trashed' });
    },
    { kind: 'drive#file', name: '事実', mimeType: DOC_TYPE, trashed: false },
  ),
  fact(
    'get answers with the fields that are asked for, and refuses unknown ones',
    'P',
    (ground) => {
      const id = make(ground, '事実');
      return [
        Object.keys(driveFiles().get(id, { fields: 'name, modifiedTime' })).sort(),
        refusal(() => driveFiles().get(id, { fields: 'id,nonsense' })),
      ];
    },
    [['modifiedTime', 'name'], failure('files.get', 'Invalid field selection nonsense')],
  ),
  fact(
    'a file that is missing is not found',
    'P',
    () => {
      try {
        return driveFiles().get('nowhere', { fields: 'id' });
      } catch (error) {
        const { name, message, details } = error as Error & { details?: { code?: number } };
        return [name, message, details?.code];
      }
    },
    [
      'GoogleJsonResponseException',
      'API call to drive.files.get failed with error: File not found: nowhere.',
      404,
    ],
  ),
  fact(
    'a Google document is exported with alt=media only',
    'T',
    (ground) => {
      const id = make(ground, '事実');
      const blob = driveFiles().export(id, DOCX_TYPE, { alt: 'media' });
      return [
        Utilities.unzip(blob.setContentType('application/zip')).some(
          (part) => part.getName() === 'word/document.xml',
        ),
        refusal(() => driveFiles().export(id, DOCX_TYPE)),
      ];
    },
    [true, { refused: '…' }],
  ),
  fact(
    'a file is found by its mark until it is in the bin',
    'D',
    (ground) => {
      const mark = Utilities.getUuid();
      make(ground, '無印');
      const id = make(ground, '事実', { fact: mark });
      const find = () =>
        driveFiles()
          .list({ q: search(mark), fields: 'files(id,appProperties)' })
          .files?.map((file) => file.id === id);
      const found = find();
      driveFiles().update({ trashed: true }, id);
      return [found, find(), driveFiles().get(id, { fields: 'trashed' })];
    },
    [[true], [], { trashed: true }],
  ),
  fact(
    'an update adds marks to those that are there, and changes the name',
    'D',
    (ground) => {
      const id = make(ground, '一', { one: '1' });
      const resource = { name: '二', mimeType: DOC_TYPE, appProperties: { two: '2' } };
      const updated = driveFiles().update(resource, id, wordBlob('二'), {
        fields: 'id,name,mimeType,appProperties',
      });
      const { name, mimeType, appProperties } = updated;
      return { name, mimeType, appProperties };
    },
    { name: '二', mimeType: DOC_TYPE, appProperties: { proof: 'scratch', one: '1', two: '2' } },
  ),
  fact(
    'an update takes a mark away by null, without a content',
    'D',
    (ground) => {
      const id = make(ground, '一', { one: '1', two: '2' });
      const resource = { appProperties: { one: null } };
      const nothing = null as unknown as GoogleAppsScript.Base.Blob;
      const { appProperties } = driveFiles().update(resource, id, nothing, { fields: 'appProperties' });
      return appProperties;
    },
    { proof: 'scratch', two: '2' },
  ),
  fact(
    'a mark has at most 124 bytes, its key included',
    'D',
    (ground) => {
      const id = make(ground, '事実', { fact: 'あ'.repeat(40) });
      const long = { appProperties: { fact: `${'あ'.repeat(40)}b` } };
      return [
        driveFiles().get(id, { fields: 'appProperties' }).appProperties?.['fact']?.length,
        refusal(() => driveFiles().update(long, id)),
      ];
    },
    [40, { refused: '…' }],
  ),
  fact(
    'a Google document has no checksum',
    'D',
    (ground) => Object.keys(driveFiles().get(make(ground, '事実'), { fields: 'id,md5Checksum' })),
    ['id'],
  ),
  fact(
    'a document that is none is refused',
    'P',
    ({ document }) => refusal(() => document('壊れた', Utilities.newBlob('not a zip', DOCX_TYPE, 'a.docx'))),
    { refused: '…' },
  ),
  fact(
    'a permission for no address is refused',
    'P',
    (ground) => {
      const id = make(ground, '事実');
      const person = { type: 'user', role: 'reader', emailAddress: 'x' };
      return refusal(() => drivePermissions()?.create(person, id, { sendNotificationEmail: false }));
    },
    { refused: '…' },
  ),
];
