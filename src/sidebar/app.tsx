/** The whole sidebar: a heading, four views, and the status line. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../core/messages/sidebar';
import { sentenceOf } from './call-failure';
import { FillView } from './fill/fill-view';
import { EVERYTHING, type FindingFilter } from './findings/finding-filter';
import { FindingsView } from './findings/findings-view';
import { keepFocus } from './keep-focus';
import { NewYearView } from './new-year/new-year-view';
import { ReportView } from './report/report-view';
import type { Server } from './server';
import { type Session, SessionProvider, type Tone } from './session';
import { StatusView } from './status/status-view';
import { StatusBar } from './status-bar';
import { useCellEdits } from './use-cell-edits';
import { isToBegin, toDoOf, useOverview } from './use-overview';
import { panelId, tabId, type View, ViewTabs } from './view-tabs';

export function App({ server }: { server: Server }) {
  const [status, setStatus] = useState<{ sentence: string; tone: Tone }>({ sentence: '', tone: 'plain' });
  const say = useCallback((sentence: string, tone: Tone = 'plain') => setStatus({ sentence, tone }), []);
  const check = useOverview(server, say);
  const edits = useCellEdits(server, check.refresh);
  const jump = useCallback((sheet: string, cell: string) => jumpTo(server, say, sheet, cell), [server, say]);
  const views = useViews(say);
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  return (
    <SessionProvider value={{ server, check, edits, say, jump }}>
      <header>
        <h1>{SIDEBAR_TEXTS.title(check.overview?.fiscalYear ?? '')}</h1>
        {!isToBegin(check.failureCode) && (
          <ViewTabs view={views.view} toDo={toDoOf(check.overview)} onChoose={views.show} />
        )}
      </header>
      <main ref={main}>
        {isToBegin(check.failureCode) ? (
          <div class="begin">
            <NewYearView hasSettings={check.failureCode === 'department-tab-missing'} />
          </div>
        ) : (
          <Panels views={views} />
        )}
      </main>
      <StatusBar
        {...status}
        busy={check.phase === 'stale'}
        onCheck={isToBegin(check.failureCode) ? undefined : () => void check.refresh()}
      />
    </SessionProvider>
  );
}

function Panels({ views }: { views: ReturnType<typeof useViews> }) {
  return (
    <>
      <Panel of="status" views={views}>
        <StatusView
          onFindings={views.showFindings}
          onFill={views.showFill}
          onReport={() => views.showAndFocus('report')}
        />
      </Panel>
      <Panel of="findings" views={views}>
        <FindingsView filter={views.filter} onFilter={views.setFilter} />
      </Panel>
      <Panel of="fill" views={views}>
        <FillView wanted={views.filling} onReport={() => views.show('report')} />
      </Panel>
      <Panel of="report" views={views}>
        <ReportView />
      </Panel>
    </>
  );
}

/** Which view is open, and what the others have asked it to show. */
function useViews(say: Session['say']) {
  const [view, setView] = useState<View>('status');
  const [visited, setVisited] = useState<readonly View[]>(['status']);
  const [filter, setFilter] = useState<FindingFilter>(EVERYTHING);
  const [filling, setFilling] = useState<string | null>(null);
  const show = (next: View): void => {
    if (next !== view) say('');
    setView(next);
    setVisited((before) => (before.includes(next) ? before : [...before, next]));
  };
  const showAndFocus = (next: View): void => {
    show(next);
    focusPanel(next);
  };
  const showFindings = (wanted: Partial<FindingFilter>): void => {
    setFilter({ ...EVERYTHING, ...wanted });
    showAndFocus('findings');
  };
  const showFill = (department: string): void => {
    setFilling(department);
    showAndFocus('fill');
  };
  return { view, visited, filter, filling, setFilter, show, showAndFocus, showFindings, showFill };
}

/** The button that was pressed goes out of sight with its view: the keyboard goes on at the new view's top. */
function focusPanel(view: View): void {
  requestAnimationFrame(() => document.getElementById(panelId(view))?.focus());
}

/** A view that was left stays as it was, so that nothing typed in it is lost. */
function Panel(props: { of: View; views: ReturnType<typeof useViews>; children: ComponentChildren }) {
  const { of, views, children } = props;
  return (
    <div
      role="tabpanel"
      id={panelId(of)}
      aria-labelledby={tabId(of)}
      tabIndex={-1}
      hidden={views.view !== of}
    >
      {views.visited.includes(of) && children}
    </div>
  );
}

async function jumpTo(server: Server, say: Session['say'], sheet: string, cell: string): Promise<void> {
  const { status: TEXT, findings } = SIDEBAR_TEXTS;
  say(TEXT.jumping(findings.place(sheet, cell)));
  try {
    if (!(await server.call('selectCell', sheet, cell))) {
      say(TEXT.sheetGone(sheet), 'error');
      return;
    }
    server.focusSheet();
    say(TEXT.jumped(findings.place(sheet, cell)));
  } catch (failure) {
    say(sentenceOf(failure), 'error');
  }
}
