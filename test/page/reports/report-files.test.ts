import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipOf } from '../../../src/page/reports/report-files';

it('packs all reports under their names', () => {
  const files = [
    { id: '総務課_自己評価書.docx', bytes: strToU8('PK 総務') },
    { id: '税務課_自己評価書_案.docx', bytes: strToU8('PK 税務') },
  ];
  const unpacked = Object.entries(unzipSync(zipOf(files))).map(([id, bytes]) => [id, strFromU8(bytes)]);
  expect(unpacked).toEqual([
    ['総務課_自己評価書.docx', 'PK 総務'],
    ['税務課_自己評価書_案.docx', 'PK 税務'],
  ]);
});
