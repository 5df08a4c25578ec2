/** A form on disk: read, and checked before any report is made with it. */
import { readFileSync } from 'node:fs';
import { WorkbookError } from '../core/errors';
import { FORM_COMMAND_MESSAGES } from '../core/messages/command-line';
import { checkForm } from '../core/report/check-form';
import type { FormFinding } from '../core/report/form-finding';
import type { ReportKind } from '../core/report/report-data';
import { printLine } from './output';

/** @throws WorkbookError when there is no such file, or it cannot be read. */
export function readFormFile(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new WorkbookError('file-not-found', FORM_COMMAND_MESSAGES.notFound, path);
    }
    throw new WorkbookError('form-unreadable', FORM_COMMAND_MESSAGES.unreadable, path);
  }
}

/** @throws WorkbookError 'form-unreadable' when the file is no Word document; its place is the path. */
export function checkFormFile(path: string, bytes: Uint8Array, kind: ReportKind): FormFinding[] {
  try {
    return checkForm(bytes, kind);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError(error.code, error.message, path);
  }
}

/**
 * The form that `report --form` names, in base64 as the script takes it. Warnings are printed.
 * @throws WorkbookError when it cannot be read, or 'form-wrong' when no report can be made with it.
 */
export function readCheckedForm(path: string, kind: ReportKind): string {
  const bytes = readFormFile(path);
  const findings = checkFormFile(path, bytes, kind);
  for (const finding of findings) printLine(FORM_COMMAND_MESSAGES.finding(finding));
  if (findings.some(({ severity }) => severity === 'error')) {
    throw new WorkbookError('form-wrong', FORM_COMMAND_MESSAGES.wrong, path);
  }
  return Buffer.from(bytes).toString('base64');
}
