/** `google.script` for a page of the script: built into one text, which runs in the sidebar's frame before the page does. */

import {
  KEEP_EVENT,
  type KeepDetail,
  UNSAVED_EVENT,
  type UnsavedDetail,
} from '../../core/overview/unsaved-entries';
import { pageKeyOf } from '../browser/page-keys';
import {
  type FrameAnswer,
  type FrameMessage,
  type KeepRequest,
  NEXT_PART_KEY,
  type TabNotice,
} from './frame-messages';
import { copyPlain } from './plain-data';

interface Handlers {
  readonly success?: (value: unknown, userObject?: unknown) => void;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

/** Google runs ten calls of a page at a time; the others wait. */
const MOST_AT_ONCE = 10;

const running = new Map<number, Handlers>();
const waiting: { readonly message: FrameMessage & { kind: 'call' }; readonly handlers: Handlers }[] = [];
let lastId = 0;

// The page around is the only one that can be the parent; its origin cannot be told from in here.
const send = (message: FrameMessage): void => parent.postMessage(message, '*');

function startNext(): void {
  while (running.size < MOST_AT_ONCE) {
    const next = waiting.shift();
    if (next === undefined) return;
    running.set(next.message.id, next.handlers);
    send(next.message);
  }
}

/** The live words for an argument that cannot be sent, thrown at the call itself. */
function copiedArguments(args: readonly unknown[]): unknown[] {
  return args.map((argument, index) => {
    try {
      return copyPlain(argument);
    } catch {
      throw new TypeError(`Failed due to illegal value in property: ${index}`);
    }
  });
}

/** google.script.run: each `with…` gives a new one, so that handlers belong to one chain of calls. */
function createRunner(functionNames: readonly string[], handlers: Handlers): object {
  const withHandlers = (added: Handlers): object => createRunner(functionNames, { ...handlers, ...added });
  const calls = functionNames.map((name) => [
    name,
    (...args: readonly unknown[]): void => {
      lastId += 1;
      waiting.push({ message: { kind: 'call', id: lastId, name, args: copiedArguments(args) }, handlers });
      startNext();
    },
  ]);
  return {
    ...Object.fromEntries(calls),
    withSuccessHandler: (success: Handlers['success']) => withHandlers({ success }),
    withFailureHandler: (failure: Handlers['failure']) => withHandlers({ failure }),
    withUserObject: (userObject: unknown) => withHandlers({ userObject }),
  };
}

function settle(answer: FrameAnswer): void {
  const handlers = running.get(answer.id);
  if (handlers === undefined) return;
  running.delete(answer.id);
  startNext();
  if (answer.ok) handlers.success?.(answer.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(scriptError(answer.message), handlers.userObject);
  else console.error(scriptError(answer.message));
}

function scriptError(message: string): Error {
  return Object.assign(new Error(message), { name: 'ScriptError' });
}

function followLink(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a[href]');
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#')) return;
  event.preventDefault();
  send({ kind: 'open-link', href });
}

function keepEntries(): void {
  const detail: KeepDetail = (refusal) => send({ kind: 'kept-entries', refusal });
  const isTaken = !dispatchEvent(new CustomEvent(KEEP_EVENT, { detail, cancelable: true }));
  if (!isTaken) detail('');
}

addEventListener('message', ({ source, data }: MessageEvent<FrameAnswer | TabNotice | KeepRequest>) => {
  if (source !== parent) return;
  if ('id' in data) settle(data);
  else if (data.kind === 'keep-entries') keepEntries();
  // To the page it is as if the person came to it: it looks again by itself.
  else dispatchEvent(new Event('focus'));
});
addEventListener(UNSAVED_EVENT, (event) => {
  send({ kind: 'unsaved-entries', count: (event as CustomEvent<UnsavedDetail>).detail });
});
addEventListener('click', followLink);
addEventListener('keydown', (event) => {
  const key = pageKeyOf(event);
  if (event.defaultPrevented) return; // The page itself has a use for it.
  if (event.key === NEXT_PART_KEY) send({ kind: 'leave', backwards: event.shiftKey });
  else if (event.key === 'Escape' && !event.isComposing) send({ kind: 'escape' });
  else if (key !== null) send({ kind: 'page-key', key });
  else return;
  event.preventDefault();
});

/** `sessionStorage`, which a frame without an origin may not have: the page around keeps what is put into it. */
function createStore(memory: Map<string, string>): Pick<Storage, 'getItem' | 'setItem'> {
  return {
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, text) => {
      memory.set(key, text);
      send({ kind: 'remember', key, text });
    },
  };
}

const memory = new Map(JSON.parse(document.currentScript?.dataset['memory'] ?? '[]') as [string, string][]);
Object.defineProperty(globalThis, 'sessionStorage', { value: createStore(memory) });

const functionNames = document.currentScript?.dataset['functions']?.split(' ') ?? [];
Object.assign(globalThis, {
  google: {
    script: {
      run: createRunner(functionNames, {}),
      host: {
        close: () => send({ kind: 'close' }),
        editor: { focus: () => send({ kind: 'focus-sheet' }) },
      },
    },
  },
});
