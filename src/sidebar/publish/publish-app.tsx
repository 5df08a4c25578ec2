/** The page 公表 beside the sheet: the list of what stands in the way, then what comes out. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { GATE_HINT_TEXTS } from '../../core/messages/gate-hints';
import { PUBLISH_VIEW_TEXTS as TEXT } from '../../core/messages/publish-views';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import type { GateHint } from '../../core/publish/gate-hints';
import { FailureNotice } from '../parts/failure-notice';
import { keepFocus } from '../parts/keep-focus';
import { Progress } from '../parts/progress';
import { StatusBar } from '../parts/status-bar';
import { Working } from '../parts/working';
import { sentenceOf } from '../session/call-failure';
import type { Server } from '../session/server';
import { MadeFilesView } from './made-files';
import { ObstacleItem } from './obstacle-item';
import { type Publishing, remaining, usePublishing } from './use-publishing';

export function PublishApp(props: { server: Server; refusal: string; onClose: () => void }) {
  const { server, refusal, onClose } = props;
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  return (
    <>
      <header>
        <h1>{TEXT.title}</h1>
      </header>
      {refusal === '' ? (
        <Body server={server} main={main} onClose={onClose} />
      ) : (
        <>
          <main ref={main} class="publish">
            <FailureNotice sentence={refusal} />
            <BackButton onClose={onClose} />
          </main>
          <StatusBar sentence={refusal} tone="told" busy={false} onCheck={undefined} />
        </>
      )}
    </>
  );
}

const BackButton = ({ onClose }: { onClose: () => void }) => (
  <button type="button" class="secondary" onClick={onClose}>
    {TEXT.back}
  </button>
);

function Body(props: { server: Server; main: { current: HTMLElement | null }; onClose: () => void }) {
  const { server, main, onClose } = props;
  const work = usePublishing(server);
  const { book, progress, made, failure } = work;
  const [jumpFailure, setJumpFailure] = useState('');
  const jump = (sheet: string, cell: string): void => {
    setJumpFailure('');
    void server.call('selectCell', sheet, cell).catch((error) => setJumpFailure(sentenceOf(error)));
  };
  const sentence = jumpFailure || work.sentence;
  return (
    <>
      <main ref={main} class="publish">
        {progress ? (
          <Progress title={TEXT.working} {...progress} stop={TEXT.stop} onStop={work.stop} />
        ) : (
          <>
            {made && <MadeFilesView server={server} made={made} sentence={work.sentence} />}
            {book === null && (
              <Working text={TEXT.loading} failure={failure} onRetry={() => void work.look()} />
            )}
            {book && failure !== '' && <FailureNotice sentence={failure} />}
            {book && !made && <Gate work={work} onJump={jump} />}
            <div class="buttons">
              {book && (
                <button type="button" class="secondary" onClick={() => void work.look()}>
                  {TEXT.again}
                </button>
              )}
              <BackButton onClose={onClose} />
            </div>
          </>
        )}
      </main>
      <StatusBar
        sentence={sentence}
        tone={failure !== '' && failure === sentence ? 'told' : 'plain'}
        busy={false}
        onCheck={undefined}
      />
    </>
  );
}

function Gate({ work, onJump }: { work: Publishing; onJump: (sheet: string, cell: string) => void }) {
  const { book, obstacles, chosen, toPublish } = work;
  const [isTried, setTried] = useState(false);
  if (book === null) return null;
  if (book.departments.length === 0) return <p class="empty">{TEXT.noDepartments}</p>;
  const left = remaining(obstacles);
  const accepted = obstacles.filter(({ reason }) => reason !== undefined);
  const isRead = book.hasComments || work.hasReadComments;
  const hindrance = left.length > 0 ? TEXT.stillLeft(left.length) : isRead ? '' : TEXT.commentsLeft;
  const item = (obstacle: (typeof obstacles)[number]) => (
    <ObstacleItem
      key={`${obstacle.mark} ${obstacle.cell}`}
      obstacle={obstacle}
      onJump={onJump}
      onAnswer={work.answer}
    />
  );
  return (
    <>
      <p>{TEXT.lead}</p>
      <Departments work={work} />
      <h2>{TEXT.left(left.length)}</h2>
      <ul class="plain-list">{left.map(item)}</ul>
      {accepted.length > 0 && (
        <details>
          <summary>{TEXT.accepted(accepted.length)}</summary>
          <ul class="plain-list">{accepted.map(item)}</ul>
        </details>
      )}
      <Hints hints={book.hints.filter(({ department }) => chosen.includes(department))} onJump={onJump} />
      {!book.hasComments && <CommentsTick work={work} />}
      <p role="alert">{isTried ? hindrance : ''}</p>
      <button
        type="button"
        class="primary"
        disabled={chosen.length === 0}
        onClick={() => {
          setTried(true);
          if (hindrance === '') void work.publish();
        }}
      >
        {TEXT.publish(toPublish.length)}
      </button>
    </>
  );
}

/** They stop nothing, so they stand folded away. */
function Hints(props: { hints: readonly GateHint[]; onJump: (sheet: string, cell: string) => void }) {
  const { hints, onJump } = props;
  if (hints.length === 0) return null;
  return (
    <details>
      <summary>{GATE_HINT_TEXTS.title(hints.length)}</summary>
      <ul class="plain-list">
        {hints.map(({ kind, department, cell, text }) => (
          <li key={`${cell} ${text}`} class="finding" data-severity="hint">
            <button type="button" class="jump" onClick={() => onJump(department, cell)}>
              <span class="finding-head">
                <span class="obstacle-kind">{GATE_HINT_TEXTS.kinds[kind]}</span>
                <span class="place">
                  <bdi>{SIDEBAR_TEXTS.findings.place(department, cell)}</bdi>
                  <span class="unseen">{TEXT.jump}</span>
                </span>
              </span>
              <span class="message">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where comments cannot be read from here. */
const CommentsTick = ({ work }: { work: Publishing }) => (
  <>
    <label class="publish-tick">
      <input
        type="checkbox"
        checked={work.hasReadComments}
        onChange={(event) => work.tickComments(event.currentTarget.checked)}
      />
      <span>{TEXT.comments}</span>
    </label>
    <p class="support">{TEXT.commentsHint}</p>
  </>
);

function Departments({ work }: { work: Publishing }) {
  const { book, chosen } = work;
  if (book === null || book.departments.length < 2) return null;
  return (
    <details>
      <summary>{TEXT.departments(chosen.length, book.departments.length)}</summary>
      {book.published.length > 0 && <p class="support">{TEXT.others}</p>}
      {book.departments.map((name) => (
        <label key={name} class="publish-tick">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) => work.choose(name, event.currentTarget.checked)}
          />
          <span>{name}</span>
        </label>
      ))}
    </details>
  );
}
