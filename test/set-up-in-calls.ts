/** 初期設定 and 課を追加 as the script's page drives them: a look, and then a few tabs a call. */
import type { SetUpPart, SetUpRunRequest } from '../src/google/set-up/set-up-run';
import type { Book } from './open-book';

/** What the calls have done, and what they could not do. */
export interface DoneInCalls extends SetUpPart {
  readonly calls: number;
}

/** @param size How many tabs a call takes. @throws What a call throws: the page would offer to go on. */
export async function setUpInCalls(book: Book, request: SetUpRunRequest, size = 1): Promise<DoneInCalls> {
  const tabs = request.only ? (request.departments ?? []) : await tabsToDo(book, request, size);
  if (tabs === null) return { done: [], failures: [], calls: 0 };
  const parts: SetUpPart[] = [];
  const begun = await book.call('beginSetUp', request);
  parts.push(begun);
  for (let at = 0; at < tabs.length && begun.failures.length === 0; at += size)
    parts.push(await book.call('setUpTabs', begun.runId, request, tabs.slice(at, at + size)));
  const lines = parts.flatMap(({ done }) => done);
  parts.push(await book.call('finishSetUp', begun.runId, request, lines, begun.failures.length === 0));
  return {
    done: parts.flatMap(({ done }) => done),
    failures: parts.flatMap(({ failures }) => failures),
    calls: parts.length,
  };
}

/** null when there is nothing to do. */
async function tabsToDo(book: Book, request: SetUpRunRequest, size: number): Promise<string[] | null> {
  const { present, steps, isUnfinished } = await book.call('lookAtBook', request);
  const all = [...steps];
  for (let at = 0; at < present.length; at += size)
    all.push(...(await book.call('lookAtTabs', present.slice(at, at + size))));
  if (all.length === 0 && !isUnfinished) return null;
  const names = all.flatMap((step) => {
    const isTab = step.kind === 'department-tab' || ('sheet' in step && present.includes(step.sheet));
    return isTab && 'sheet' in step ? [step.sheet] : [];
  });
  return [...new Set(names)];
}
