/** Something that is said of a goal, which leads to its cell. */
import type { ComponentChildren } from 'preact';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { useSession } from '../session/sidebar-session';

/** @param props.text What is said; more may follow as children. */
export function PlacedGoal(props: {
  place: { readonly department: string; readonly cell: string; readonly goal: string };
  title: string;
  text: string;
  children?: ComponentChildren;
}) {
  const { jump } = useSession();
  const { department, cell, goal } = props.place;
  return (
    <button type="button" class="jump note" onClick={() => void jump(department, cell)}>
      <span class="finding-head">
        <b>
          <bdi>{props.title}</bdi>
        </b>
        <span class="place">
          <bdi>{SIDEBAR_TEXTS.findings.place(department, cell)}</bdi>
          <span class="unseen">{SIDEBAR_TEXTS.findings.jump}</span>
        </span>
      </span>
      {goal !== '' && (
        <span class="message">
          <bdi>{SIDEBAR_TEXTS.findings.goal(goal)}</bdi>
        </span>
      )}
      <span class="message note-text">
        <bdi>{props.text}</bdi>
      </span>
      {props.children}
    </button>
  );
}
