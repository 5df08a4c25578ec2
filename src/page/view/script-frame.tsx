/** A page of the script in a frame without an origin, and the bridge that answers its google.script.run. */

import type { Page } from '@jiko-hyoka/apps-script-host';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FrameAnswer, FrameMessage, KeepRequest, TabNotice } from '../script/frame-messages';
import { framedPage } from '../script/script-page';
import type { SidebarEntries } from '../script/sidebar-entries';
import { moveToNextPart } from '../state/page-parts';
import type { PageState } from '../state/page-state';
import { answerCall, offeredNames } from '../state/script-calls';

interface ScriptFrameProps {
  readonly page: Page;
  readonly state: PageState;
  /** Takes what the page says of what is typed in it. */
  readonly entries?: SidebarEntries;
  /** What the page's store holds, by key; without it the page begins with nothing, and leaves nothing. */
  readonly memory?: Map<string, string>;
  /** Escape was pressed in it; a sidebar has no use for that. */
  readonly onEscape?: () => void;
  /** The page asked to be closed. */
  readonly onClose: () => void;
}

/**
 * What Google's frame may do, without `allow-same-origin`: Google serves it from an origin of its own, but a `srcdoc` frame
 * would get the page's, and with it the workbook, the server's token and this very attribute.
 * @see https://developers.google.com/apps-script/guides/html/restrictions
 */
const SANDBOX = [
  'allow-scripts',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
  'allow-modals',
].join(' ');

/** Each frame is for one page: a page that is shown again wants a new frame, by another key. */
export function ScriptFrame({ page, state, entries, memory, onEscape, onClose }: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const html = useMemo(() => framedPage(page.html, offeredNames(state), memory), [page]);
  const receive = (message: FrameMessage): void => {
    if (message.kind === 'call') {
      const target = frame.current?.contentWindow;
      // The frame has no origin that could be named; its window is what the answer is for.
      void answerCall(state, message).then((answer: FrameAnswer) => target?.postMessage(answer, '*'));
    } else if (message.kind === 'focus-sheet') state.focusSheet();
    else if (message.kind === 'leave') moveToNextPart(message.backwards, state);
    else if (message.kind === 'page-key') state.usePageKey(message.key);
    else if (message.kind === 'escape') onEscape?.();
    else if (message.kind === 'close') onClose();
    else if (message.kind === 'unsaved-entries') entries?.tell(message.count);
    else if (message.kind === 'kept-entries') entries?.answer(message.refusal);
    else if (message.kind === 'remember') memory?.set(message.key, message.text);
    else openLink(state, message.href);
  };
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent): void => {
      if (source !== null && source === frame.current?.contentWindow) receive(data as FrameMessage);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);
  useEffect(() => {
    const request: KeepRequest = { kind: 'keep-entries' };
    return entries?.attach(() => frame.current?.contentWindow?.postMessage(request, '*'));
  }, []);
  useEffect(() => {
    const notice: TabNotice = { kind: 'other-tab' };
    frame.current?.contentWindow?.postMessage(notice, '*');
  }, [state.tabInFront]);
  return <iframe class="script-page" ref={frame} title={page.title} sandbox={SANDBOX} srcdoc={html} />;
}

/** A report made here is saved; a report of the web opens in a window of its own, and a mail in the mail program, which leaves the page alone. */
function openLink({ reports }: PageState, href: string): void {
  if (reports.download(href)) return;
  if (/^(https:\/\/|mailto:)/.test(href)) open(href, '_blank', 'noopener');
}
