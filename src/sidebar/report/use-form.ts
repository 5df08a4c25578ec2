/** Which form the reports are made with, and all that the sidebar can do about it. */
import { useState } from 'preact/hooks';
import type { FormFinding } from '../../core/form/form-finding';
import type { FormTown } from '../../core/form/goal-columns';
import type { ReadyForm } from '../../core/form/ready-forms';
import { FORM_SECTION_TEXTS as TEXT } from '../../core/messages/form';
import { READY_FORM_TEXTS } from '../../core/messages/ready-forms';
import type { CheckedForm, FormInUse } from '../../google/form/town-form';
import { sentenceOf } from '../session/call-failure';
import { useSession } from '../session/sidebar-session';
import { readBase64 } from './read-base64';
import { readyFormFile } from './ready-form-list';
import { isDocument } from './report-link';

export interface FormState {
  /** null until it has been asked for. */
  readonly form: FormInUse | null;
  /** What is going on, in words; '' when nothing is. */
  readonly busy: string;
  /** Of the last check; null when there was none. */
  readonly findings: readonly FormFinding[] | null;
  /** Why the last step failed; '' when it did not. */
  readonly failure: string;
  readonly load: () => Promise<void>;
  readonly create: () => Promise<void>;
  readonly takeIn: (file: File) => Promise<void>;
  /** Takes a ready form in, with the columns that the tabs of the 課 have. */
  readonly takeReady: (name: ReadyForm) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly useBuiltIn: () => Promise<void>;
}

const MOST_BYTES = 20 * 1024 * 1024;

/** How a step ended: what is known now, and the sentence for it. */
interface Step {
  readonly form: FormInUse & Partial<CheckedForm>;
  readonly sentence: string;
  readonly isRefused?: boolean;
}

export function useForm(): FormState {
  const { server, say } = useSession();
  const [form, setForm] = useState<FormInUse | null>(null);
  const [busy, setBusy] = useState('');
  const [findings, setFindings] = useState<readonly FormFinding[] | null>(null);
  const [failure, setFailure] = useState('');

  const run = async (doing: string, work: () => Promise<Step>): Promise<void> => {
    if (busy !== '') return;
    setBusy(doing);
    setFailure('');
    setFindings(null);
    say(doing);
    try {
      const step = await work();
      setForm({ link: step.form.link, isJoint: step.form.isJoint });
      setFindings(step.form.findings ?? null);
      setFailure(step.isRefused ? step.sentence : '');
      say(step.sentence, step.isRefused ? 'error' : 'plain');
    } catch (error) {
      setFailure(sentenceOf(error));
      say(sentenceOf(error), 'error');
    }
    setBusy('');
  };
  return {
    form,
    busy,
    findings,
    failure,
    load: () => run(TEXT.loading, async () => ({ form: await server.call('getForm'), sentence: '' })),
    create: () =>
      run(TEXT.creating, async () => {
        const created = await server.call('createForm');
        return { form: created, sentence: isDocument(created.link ?? '') ? TEXT.created : TEXT.createdFile };
      }),
    takeIn: (file) => run(TEXT.takingIn(file.name), () => takeIn(file)),
    takeReady: (name) =>
      run(TEXT.takingIn(READY_FORM_TEXTS[name]), async () => takeIn(readyFormFile(name, await town()))),
    check: () =>
      run(TEXT.checking, async () => {
        const checked = await server.call('checkTownForm');
        const errors = errorsOf(checked.findings);
        return { form: checked, sentence: TEXT.checked(errors, checked.findings.length - errors) };
      }),
    useBuiltIn: () =>
      run(TEXT.goingBack, async () => ({
        form: await server.call('useBuiltInForm'),
        sentence: TEXT.wentBack,
      })),
  };

  /** The tabs are mostly alike: the first one tells. Without any tab the form has its usual columns. */
  async function town(): Promise<FormTown | undefined> {
    const [first] = await server.call('listDepartments');
    if (first === undefined) return undefined;
    try {
      const place = await server.call('getImportPlace', first);
      const goals = await server.call('getGoals', first);
      const entries = goals.flatMap(({ further }) => further);
      const textsOf = (column: string): string[] =>
        entries.filter(({ name }) => name === column).map(({ text }) => text);
      return {
        ...place,
        texts: new Map(place.further.map((name) => [name, textsOf(name)])),
      };
    } catch {
      return undefined;
    }
  }

  async function takeIn(file: File): Promise<Step> {
    if (file.size > MOST_BYTES) return refused(TEXT.tooLarge(file.name));
    const base64 = await readBase64(file);
    if (base64 === null) return refused(TEXT.unreadable(file.name));
    const taken = await server.call('takeInForm', file.name, base64);
    const errors = errorsOf(taken.findings);
    return errors === 0
      ? { form: taken, sentence: TEXT.takenIn(file.name) }
      : { form: taken, sentence: TEXT.refused(file.name, errors), isRefused: true };
  }

  function refused(sentence: string): Step {
    return { form: form ?? { link: null, isJoint: false }, sentence, isRefused: true };
  }
}

const errorsOf = (findings: readonly FormFinding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;
