/** The departments' Word documents as the script makes them, without a trace in the workbook or in anybody's folder. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../core/refusal';
import type { WorkbookFile } from '../../files/workbook-file';
import type { ReportRequest } from '../../google/report/make-report';
import { withScript } from '../script/script-run';

/**
 * @param names Departments that are there.
 * @returns By the department's name.
 * @throws Refusal when one of them cannot be made.
 */
export async function makeDocuments(
  file: WorkbookFile,
  names: readonly string[],
  request: ReportRequest,
): Promise<Map<string, Uint8Array>> {
  const outDir = mkdtempSync(join(tmpdir(), 'jiko-hyoka-docx-'));
  try {
    return await withScript({ ...file, outDir }, async ({ call }) => {
      const documents = new Map<string, Uint8Array>();
      for (const name of names) {
        // In place of the earlier one, which lies in another folder, a new one is made here.
        const { link, error } = await call('makeReport', name, {
          ...request,
          onChanged: 'beside',
          force: true,
        });
        if (link === null) throw new Refusal('report-not-made', error?.message ?? '', name);
        documents.set(name, readFileSync(link));
      }
      return documents;
    });
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
