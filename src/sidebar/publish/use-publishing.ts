/** Publishing from the page: the look, the answers, the change of 状態 one department a call, then the files. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { readState } from '../../core/department-tab/state';
import { HAND_OVER_TEXTS } from '../../core/messages/hand-over';
import { PUBLISH_MESSAGES } from '../../core/messages/publish-gate';
import { PUBLISH_VIEW_TEXTS as TEXT } from '../../core/messages/publish-views';
import { type JudgedObstacle, newLines } from '../../core/publish/acceptance';
import { sentenceOf } from '../session/call-failure';
import { useRemembered } from '../session/memory';
import type { Server } from '../session/server';
import { type LookedAtBook, obstaclesFor, readBook } from './look-at-book';
import { type MadeFiles, makeFiles } from './make-files';

export interface Publishing {
  /** null until it has been read. */
  readonly book: LookedAtBook | null;
  readonly obstacles: readonly JudgedObstacle[];
  readonly chosen: readonly string[];
  readonly choose: (name: string, isIn: boolean) => void;
  readonly answer: (mark: string, reason: string) => void;
  readonly hasReadComments: boolean;
  readonly tickComments: (isTicked: boolean) => void;
  /** How many of the chosen are not 公表 yet, but 確定. */
  readonly toPublish: readonly string[];
  /** null while nothing is under way. */
  readonly progress: { readonly done: number; readonly count: number; readonly now: string } | null;
  readonly made: MadeFiles | null;
  /** What happened last, for the status line. */
  readonly sentence: string;
  readonly failure: string;
  readonly look: () => Promise<void>;
  readonly publish: () => Promise<void>;
  readonly stop: () => void;
}

/** Thrown where the person pressed 止める. */
class Stopped extends Error {}

const REASONS = 'publish-reasons';

export function usePublishing(server: Server): Publishing {
  const [book, setBook] = useState<LookedAtBook | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reasons, setReasons] = useRemembered<Readonly<Record<string, string>>>(REASONS, {});
  const [hasReadComments, tickComments] = useState(false);
  const [progress, setProgress] = useState<Publishing['progress']>(null);
  const [made, setMade] = useState<MadeFiles | null>(null);
  /** Since the book was read. */
  const [published, setPublished] = useState<readonly string[]>([]);
  const [sentence, setSentence] = useState('');
  const [failure, setFailure] = useState('');
  const isStopped = useRef(false);
  const chosenIn = (each: LookedAtBook): string[] => each.departments.filter((name) => !left.has(name));

  const look = async (): Promise<void> => {
    setFailure('');
    setMade(null);
    setSentence(TEXT.loading);
    try {
      const looked = await readBook(server);
      setBook(looked);
      setPublished([]);
      setSentence(TEXT.left(remaining(obstaclesFor(looked, chosenIn(looked), reasons)).length));
    } catch (error) {
      setFailure(sentenceOf(error));
      setSentence(sentenceOf(error));
    }
  };
  useEffect(() => void look(), []);

  const publish = async (): Promise<void> => {
    if (book === null || progress !== null) return;
    isStopped.current = false;
    setFailure('');
    const closed: string[] = [];
    try {
      const work = new Work(server, chosenIn(book), reasons, (now, done, count) => {
        if (isStopped.current) throw new Stopped();
        setProgress({ now, done, count });
        setSentence(now);
      });
      const now = await work.look();
      setBook(now);
      setPublished([]);
      if (remaining(obstaclesFor(now, chosenIn(now), reasons)).length > 0) {
        setSentence(TEXT.changedMeanwhile);
        setFailure(TEXT.changedMeanwhile);
      } else {
        await work.close(now, closed);
        const after = closed.length === 0 ? now : await work.look(1 + closed.length);
        setBook(after);
        // Somebody may have written while one department after the other was published.
        if (remaining(obstaclesFor(after, chosenIn(after), reasons)).length > 0)
          throw new Error(TEXT.changedWhilePublished(closed));
        setMade(await work.make(after, closed.length));
        setSentence(TEXT.done(closed));
      }
    } catch (error) {
      const said = error instanceof Stopped ? TEXT.stopped(closed) : sentenceOf(error);
      setSentence(said);
      setFailure(said);
    }
    setPublished(closed);
    setProgress(null);
  };

  const chosen = book ? chosenIn(book) : [];
  return {
    ...{ book, chosen, hasReadComments, tickComments, progress, made, sentence, failure, look, publish },
    obstacles: book ? obstaclesFor(book, chosen, reasons) : [],
    toPublish: book ? closedAmong(book, chosen).filter((name) => !published.includes(name)) : [],
    choose: (name, isIn) =>
      setLeft((before) => new Set([...before].filter((each) => each !== name).concat(isIn ? [] : [name]))),
    answer: (mark, reason) => setReasons((before) => ({ ...before, [mark]: reason })),
    stop: () => {
      isStopped.current = true;
    },
  };
}

/** Those that nobody has let pass. */
export const remaining = (obstacles: readonly JudgedObstacle[]): JudgedObstacle[] =>
  obstacles.filter(({ reason }) => reason === undefined);

const closedAmong = ({ checked }: LookedAtBook, chosen: readonly string[]): string[] =>
  checked.departments
    .filter(({ name, state }) => chosen.includes(name) && readState(state) === 'closed')
    .map(({ name }) => name);

/** One publishing: first 履歴, then 状態 department by department, then the files, so that a stop anywhere is made good by the next. */
class Work {
  /** All steps, as far as they are known. */
  count = 1;

  constructor(
    readonly server: Server,
    readonly chosen: readonly string[],
    readonly reasons: Readonly<Record<string, string>>,
    /** May throw to stop. */
    readonly tell: (now: string, done: number, count: number) => void,
  ) {}

  /** @param done Steps before. */
  async look(done = 0): Promise<LookedAtBook> {
    this.tell(TEXT.reading, done, this.count);
    return readBook(this.server);
  }

  /** @param published Takes the names of those whose 状態 has become 公表. */
  async close(book: LookedAtBook, published: string[]): Promise<void> {
    const closed = closedAmong(book, this.chosen);
    this.count = 3 + closed.length + this.shownIn(book).length;
    await this.note(book, closed);
    for (const name of closed) {
      this.tell(TEXT.closing(name), 1 + published.length, this.count);
      const reason = PUBLISH_MESSAGES.edition(book.editions.number(name) + 1);
      const request = { department: name, handOver: HAND_OVER_TEXTS.publish, reason };
      const { written, message } = await this.server.call('changeState', request);
      if (!written) throw new Error(TEXT.notPublished(name, message));
      published.push(name);
    }
  }

  /** @param closed How many have become 公表 just now. */
  make(book: LookedAtBook, closed: number): Promise<MadeFiles> {
    let done = 1 + closed;
    return makeFiles(book, this.shownIn(book), async (sentence) => {
      done += 1;
      this.tell(sentence, done, this.count);
      // The page draws it before it is busy again.
      await new Promise((resolve) => setTimeout(resolve));
    });
  }

  /** The published ones stay in it. */
  shownIn({ published }: LookedAtBook): string[] {
    return [...new Set([...this.chosen, ...published])];
  }

  async note(book: LookedAtBook, closed: readonly string[]): Promise<void> {
    // What the gate has named itself nobody had to tick.
    const ticked = book.hasComments ? [] : closed;
    const comments = ticked.map((department) => ({ department, detail: TEXT.commentsRead }));
    const lines = [...newLines(obstaclesFor(book, this.chosen, this.reasons)), ...comments];
    if (lines.length === 0) return;
    this.tell(TEXT.noting, 0, this.count);
    await this.server.call('noteAcceptance', lines);
  }
}
