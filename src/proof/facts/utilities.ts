/** Utilities and Blob. */
import { type Fact, fact, mismatch, REFUSED, refusal, refused } from '../fact/fact';

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => `0${(byte & 0xff).toString(16)}`.slice(-2)).join('');

const digest = (algorithm: 'MD5' | 'SHA_1' | 'SHA_256', text: string) =>
  Utilities.computeDigest(Utilities.DigestAlgorithm[algorithm], text, Utilities.Charset.UTF_8);

export const UTILITY_FACTS: readonly Fact[] = [
  fact(
    'a blob of text is text/plain without a name',
    'T',
    () => {
      const blob = Utilities.newBlob('課');
      return [blob.getContentType(), blob.getName(), blob.getDataAsString()];
    },
    ['text/plain', null, '課'],
  ),
  fact('a blob gives signed bytes', 'T', () => Utilities.newBlob('é').getBytes(), [-61, -87]),
  fact('a blob is made of signed bytes', 'D', () => Utilities.newBlob([-61, -87]).getDataAsString(), 'é'),
  fact(
    'setters of a blob give it back, and a copy is apart from it',
    'D',
    () => {
      const blob = Utilities.newBlob('a').setName('a.csv').setContentTypeFromExtension();
      const copy = blob.copyBlob().setName('b.csv').setDataFromString('b');
      return [
        [blob.getName(), blob.getContentType(), blob.getDataAsString()],
        [copy.getName(), copy.getDataAsString()],
      ];
    },
    [
      ['a.csv', 'text/csv', 'a'],
      ['b.csv', 'b'],
    ],
  ),
  fact(
    'a blob is read as Shift_JIS where asked to',
    'D',
    () => Utilities.newBlob([-119, -37]).getDataAsString('Shift_JIS'),
    '課',
  ),
  fact(
    'digests are signed bytes',
    'D',
    () => [
      hex(digest('MD5', 'abc')),
      digest('MD5', 'abc').some((byte) => byte < 0),
      hex(digest('SHA_1', 'abc')),
    ],
    ['900150983cd24fb0d6963f7d28e17f72', true, 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ),
  fact(
    'SHA_256 of a text in UTF-8',
    'D',
    () => hex(digest('SHA_256', 'abc')),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ),
  fact(
    'computeDigest takes bytes without a charset, and texts with one of its own',
    'T',
    () => {
      const isRefused = (...args: unknown[]) => {
        const answer = refusal(() => (Utilities.computeDigest as (...args: unknown[]) => unknown)(...args));
        return /^Exception: The parameters .* don't match/.test(
          (answer as { refused?: string }).refused ?? '',
        );
      };
      const { MD5 } = Utilities.DigestAlgorithm;
      return [
        isRefused(MD5, [0, 1], Utilities.Charset.UTF_8),
        isRefused(MD5, 'a', 'fake'),
        isRefused('fake', 'a'),
      ];
    },
    [true, true, true],
  ),
  fact(
    'a digest of signed bytes is that of their text',
    'D',
    () => {
      const bytes = Utilities.newBlob('課').getBytes();
      return hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, bytes)) === hex(digest('MD5', '課'));
    },
    true,
  ),
  fact(
    'a text is digested as US-ASCII by default, where other characters are question marks',
    'T',
    () => {
      const { MD5 } = Utilities.DigestAlgorithm;
      return hex(Utilities.computeDigest(MD5, 'aあ')) === hex(Utilities.computeDigest(MD5, 'a?'));
    },
    true,
  ),
  fact(
    'base64 is written in either alphabet, and read in both',
    'T',
    () => [
      Utilities.base64Encode('目標?>', Utilities.Charset.UTF_8),
      Utilities.base64EncodeWebSafe([-1, -2, -3, -4]),
      Utilities.base64Decode('__79_A=='),
      Utilities.base64Decode('//79/A=='),
    ],
    ['55uu5qiZPz4=', '__79_A==', [-1, -2, -3, -4], [-1, -2, -3, -4]],
  ),
  fact(
    'zip is named archive.zip, and gives its blobs back',
    'T',
    () => {
      const zip = Utilities.zip([
        Utilities.newBlob('一', 'text/plain', 'a.txt'),
        Utilities.newBlob('二', 'text/csv', 'b/c.csv'),
      ]);
      return [
        zip.getName(),
        Utilities.unzip(zip).map((blob) => [blob.getName(), blob.getContentType(), blob.getDataAsString()]),
      ];
    },
    [
      'archive.zip',
      [
        ['a.txt', 'text/plain', '一'],
        ['b/c.csv', 'text/csv', '二'],
      ],
    ],
  ),
  fact(
    'zip refuses a blob without a name',
    'T',
    () => refusal(() => Utilities.zip([Utilities.newBlob('a')])),
    refused('Blob object must have non-null name for this operation.'),
  ),
  fact(
    'gzip is named archive.gz, and ungzip gives a blob named archive without a type',
    'T',
    () => {
      const packed = Utilities.gzip(Utilities.newBlob('評価'));
      const text = Utilities.ungzip(packed);
      const named = Utilities.ungzip(Utilities.gzip(Utilities.newBlob('評価'), 'named'));
      return [
        packed.getName(),
        text.getName(),
        text.getContentType(),
        text.getDataAsString(),
        named.getName(),
      ];
    },
    ['archive.gz', 'archive', null, '評価', 'named'],
  ),
  fact(
    'formatDate writes a moment in a zone',
    'D',
    () => {
      const date = new Date(Date.UTC(2018, 2, 31, 15, 4, 5));
      return [
        Utilities.formatDate(date as never, 'Asia/Tokyo', 'yyyy/M/d HH:mm'),
        Utilities.formatDate(date as never, 'JST', "yyyy-MM-dd'T'HH:mm:ss"),
      ];
    },
    ['2018/4/1 00:04', '2018-04-01T00:04:05'],
  ),
  fact(
    'formatDate takes nothing but a date',
    'P',
    () => refusal(() => Utilities.formatDate('2018/4/1' as never, 'Asia/Tokyo', 'yyyy')),
    mismatch('String,String,String', 'Utilities.formatDate'),
  ),
  fact(
    'getUuid makes version 4 UUIDs, another one each time',
    'D',
    () => {
      const [one, other] = [Utilities.getUuid(), Utilities.getUuid()];
      const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(one);
      return [isUuid, one === other];
    },
    [true, false],
  ),
  fact(
    'sleep lets the clock go on',
    'D',
    () => {
      // By a service's own clock: outside Google the script's may be another.
      const cache = CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache;
      cache.put('proof-sleep', 'here', 1);
      const before = cache.get('proof-sleep');
      Utilities.sleep(1200);
      return [before, cache.get('proof-sleep')];
    },
    ['here', null],
  ),
  fact('sleep takes no text', 'T', () => refusal(() => Utilities.sleep('rubbish' as never)), REFUSED),
];
