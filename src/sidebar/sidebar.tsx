/** The sidebar: how each department stands, and what is to be done. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CheckResult } from '../core/check-workbook';
import type { Finding } from '../core/finding';
import { needsWork } from '../core/finding';
import { SIDEBAR_TEXTS } from '../core/messages';
import { callServer, focusSheet } from './call-server';

function Sidebar() {
  const [result, setResult] = useState<CheckResult | null>(null);
  const [status, setStatus] = useState(SIDEBAR_TEXTS.checking);
  const check = async (): Promise<void> => {
    setStatus(SIDEBAR_TEXTS.checking);
    try {
      const { value, error } = await callServer('checkWorkbook');
      setResult(value?.result ?? null);
      setStatus(error ? error.message : SIDEBAR_TEXTS.checked(toDoOf(value.result)));
    } catch (error) {
      setStatus(SIDEBAR_TEXTS.callFailed((error as Error).message));
    }
  };
  useEffect(() => {
    void check();
  }, []);
  return (
    <main>
      <h1>{SIDEBAR_TEXTS.title}</h1>
      <p role="status">{status}</p>
      <button type="button" onClick={() => void check()}>
        {SIDEBAR_TEXTS.checkAgain}
      </button>
      {result && <Result result={result} />}
    </main>
  );
}

const toDoOf = ({ counts }: CheckResult): number => counts.error + counts.missing;

function Result({ result }: { result: CheckResult }) {
  return (
    <>
      {result.findings.length > 0 && <Section heading={SIDEBAR_TEXTS.settings} findings={result.findings} />}
      {result.departments.map(({ name, goals, rated, findings }) => (
        <Section key={name} heading={SIDEBAR_TEXTS.department(name, goals, rated)} findings={findings} />
      ))}
    </>
  );
}

function Section({ heading, findings }: { heading: string; findings: readonly Finding[] }) {
  const sorted = [...findings].sort((a, b) => Number(needsWork(b)) - Number(needsWork(a)));
  return (
    <section>
      <h2>{heading}</h2>
      {findings.length === 0 && <p>{SIDEBAR_TEXTS.nothing}</p>}
      <ul>
        {sorted.map((finding) => (
          <li key={finding.rule + finding.cell} data-severity={finding.severity}>
            <span class="severity">{SIDEBAR_TEXTS.severities[finding.severity]}</span> {finding.message}
            <br />
            <button type="button" class="jump" onClick={() => void jumpTo(finding)}>
              {SIDEBAR_TEXTS.jump(finding.sheet, finding.cell)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function jumpTo({ sheet, cell }: Finding): Promise<void> {
  await callServer('selectCell', sheet, cell);
  focusSheet();
}

const root = document.getElementById('sidebar');
if (root) render(<Sidebar />, root);
