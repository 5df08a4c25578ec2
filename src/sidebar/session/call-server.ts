/** The server behind google.script.run. */
import type { Answer } from '../../google/call/answer';
import { failureOfAnswer, failureOfCall, isMomentary } from './call-failure';
import type { Server, ServerFunction } from './server';

/** google.script, as far as the sidebar uses it. */
export interface ScriptApi {
  readonly run: Runner;
  readonly host: { readonly editor: { focus(): void }; close(): void };
}

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: { readonly message?: string } | null) => void): Runner;
}

/** Google runs ten calls of a page at a time and gives no order to those that it holds back. */
const MOST_AT_ONCE = 10;

/** What changes nothing, and may be asked again when Google was busy for a moment. */
const QUESTIONS: readonly ServerFunction[] = [
  ...(['getOverview', 'getPulse', 'lookAgain', 'getGoals', 'getGoalPlaces', 'getNotes'] as const),
  ...(['listDepartments', 'getForm', 'previewReport', 'getLastFix', 'getUnfinishedRun'] as const),
  ...(['getChanges', 'getBook', 'lookAtBook', 'lookAtTabs', 'diagnoseTabs', 'diagnose'] as const),
  ...(['getComments', 'getHistory'] as const),
];
const MOMENT = 2000;

/** A menu's function has no answer, and tells its failure itself. */
const nothing = (): void => undefined;

export function createServer(script: ScriptApi): Server {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = (): void => {
    if (running >= MOST_AT_ONCE) return;
    const start = waiting.shift();
    if (start === undefined) return;
    running += 1;
    start();
  };
  const settled = (): void => {
    running -= 1;
    next();
  };
  return {
    async call(name, ...args) {
      const ask = (): Promise<unknown> =>
        new Promise((resolve, reject) => {
          waiting.push(() => send(script.run, name, args, resolve, reject));
          next();
        }).finally(settled);
      const answered = await ask().catch(async (failure: unknown) => {
        // One that may still be at work must not be begun beside itself.
        if (!QUESTIONS.includes(name) || !isMomentary(failure)) throw failure;
        await new Promise((resolve) => setTimeout(resolve, MOMENT));
        return ask();
      });
      const { value, error } = answered as Answer<never>;
      if (error) throw failureOfAnswer(error);
      return value;
    },
    showPublishing: () => send(script.run, 'publishFromMenu', [], nothing, nothing),
    offers: (name) => typeof (script.run as unknown as Record<string, unknown>)[name] === 'function',
    focusSheet: () => script.host.editor.focus(),
  };
}

function send(
  run: Runner,
  name: string,
  args: readonly unknown[],
  resolve: (value: unknown) => void,
  reject: (failure: Error) => void,
): void {
  const fail = (reason: string): void => reject(failureOfCall(reason, navigator.onLine));
  const runner = run
    // Google gives null for an answer that it cannot carry.
    .withSuccessHandler((value) => (value === null ? fail('null') : resolve(value)))
    .withFailureHandler((error) => fail(error?.message ?? ''));
  const call = (runner as unknown as Record<string, ((...args: readonly unknown[]) => void) | undefined>)[
    name
  ];
  if (call === undefined) fail(name);
  else call(...args);
}
