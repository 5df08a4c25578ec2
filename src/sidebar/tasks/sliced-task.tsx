/** A look at all 課, some tabs a call: it begins by itself, shows how far it is, and goes on after Stop. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { MOST_IN_DIALOG } from '../../core/overview/opening';
import { SlicesProgress } from '../parts/slices-progress';
import { type Slice, tabsOf, useSlices } from '../parts/use-slices';
import { Working } from '../parts/working';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { TaskStopped } from './task-stopped';

interface SlicedTaskProps {
  readonly slicesOf: () => Promise<readonly Slice[]>;
  /** What is being done, where it takes but a moment. */
  readonly working: string;
  /** @param left How many tabs Stop has left over. */
  readonly stopped: (left: number) => string;
  /** What came out; null until it is there. */
  readonly outcome: ComponentChildren;
  /** After each run, also one that was stopped or has failed. */
  readonly onRan?: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function SlicedTask({ slicesOf, working, stopped, outcome, onRan, onClose }: SlicedTaskProps) {
  const { say } = useSession();
  const slices = useSlices();
  const [failure, setFailure] = useState('');
  const [left, setLeft] = useState(0);
  const run = async (): Promise<void> => {
    setFailure('');
    setLeft(0);
    try {
      setLeft(tabsOf(await slices.goOn(slicesOf)));
    } catch (error) {
      setFailure(sentenceOf(error));
      say(sentenceOf(error), 'told');
    }
    await onRan?.();
  };
  useEffect(() => void run(), []);

  if (slices.phase !== 'idle' && slices.count > MOST_IN_DIALOG) return <SlicesProgress slices={slices} />;
  if (outcome !== null) return <>{outcome}</>;
  if (left > 0) return <TaskStopped sentence={stopped(left)} onGoOn={() => void run()} onClose={onClose} />;
  return <Working text={working} failure={failure} onRetry={() => void run()} />;
}
