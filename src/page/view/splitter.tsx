/** The line between sheet and sidebar, which makes the sidebar wider: by mouse, finger or keyboard. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { LEAST_SIDEBAR, type PageLayout } from '../state/page-layout';

/** What one press of an arrow key moves; in pixels. */
const STEP = 20;

interface SplitterProps {
  readonly layout: PageLayout;
  /** The id of the sidebar. */
  readonly controls: string;
  readonly onFold: () => void;
}

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
export function Splitter({ layout, controls, onFold }: SplitterProps) {
  const drag = ({ currentTarget, pointerId, clientX }: PointerEvent): void => {
    const isHeld = (currentTarget as Element).hasPointerCapture(pointerId);
    if (isHeld) layout.setSidebarWidth(innerWidth - clientX);
  };
  const press = (event: KeyboardEvent): void => {
    const width = {
      ArrowLeft: layout.sidebarWidth + STEP,
      ArrowRight: layout.sidebarWidth - STEP,
      Home: LEAST_SIDEBAR,
      End: layout.mostSidebar,
    }[event.key];
    if (width !== undefined) layout.setSidebarWidth(width);
    else if (event.key === 'Enter') onFold();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is no hr
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={TEXT.sidebarWidth}
      aria-controls={controls}
      aria-valuemin={LEAST_SIDEBAR}
      aria-valuemax={layout.mostSidebar}
      aria-valuenow={layout.sidebarWidth}
      title={TEXT.sidebarWidth}
      // The frame of the sidebar would swallow the pointer.
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
