/** 初期設定 of a new workbook in several calls, a 課 in each, so that the page shows how far it is and stays alive. */
import { NEW_YEAR_TEXTS as TEXT } from '../../core/messages/new-year';
import { type NewYear, newYearRequest } from '../../core/set-up/new-year-entry';
import type { SetUpPart } from '../../google/set-up/set-up-run';
import { answered } from './begin-next-year';

type Call = (name: string, ...args: readonly unknown[]) => Promise<unknown>;

/**
 * @param call Calls a function of the script.
 * @param show Gets what is being done, and resolves when the person can see it.
 * @returns A sentence for each thing that could not be done. What is left, 初期設定 completes.
 * @throws What a call throws.
 */
export async function beginYear(
  entry: NewYear,
  call: Call,
  show: (sentence: string) => Promise<void>,
): Promise<readonly string[]> {
  const request = newYearRequest(entry);
  const done: string[] = [];
  const note = (part: SetUpPart): readonly string[] => {
    done.push(...part.done);
    return part.failures;
  };
  await show(TEXT.starting);
  const begun = answered<SetUpPart & { runId: string }>(await call('beginSetUp', request));
  const failures = [...note(begun)];
  for (const [at, name] of request.departments.entries()) {
    if (failures.length > 0) break;
    await show(TEXT.making(at + 1, request.departments.length, name));
    failures.push(...note(answered<SetUpPart>(await call('setUpTabs', begun.runId, request, [name]))));
  }
  await show(TEXT.finishing);
  const isWhole = failures.length === 0;
  const end = answered<SetUpPart>(await call('finishSetUp', begun.runId, request, done, isWhole));
  return [...failures, ...end.failures];
}
