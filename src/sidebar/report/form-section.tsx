/** 様式: which form the reports are made with; a copy of it, one of the town's own, its check, and the way back. */
import { FORM_SECTION_TEXTS as TEXT } from '../../core/messages/form';
import { FailureNotice } from '../parts/failure-notice';
import { FileField } from '../parts/file-field';
import { FormFindings } from './form-findings';
import { ReadyFormList } from './ready-form-list';
import { ReportLink } from './report-link';
import { type FormState, useForm } from './use-form';

/** Closed at first: only who opens it asks the script. */
/** @param props.onMakeAll Makes the one document of all departments. */
export function FormSection(props: { onMakeAll: () => void }) {
  const state = useForm();
  const open = (details: HTMLDetailsElement): void => {
    if (details.open && state.form === null) void state.load();
  };
  return (
    <details class="form-section" onToggle={(event) => open(event.currentTarget)}>
      <summary>{TEXT.heading}</summary>
      <div>
        {state.form && <InUse link={state.form.link} />}
        {state.form?.isJoint && <AllTogether onMake={props.onMakeAll} />}
        {state.busy !== '' && <p class="working">{state.busy}</p>}
        {state.failure !== '' && (
          <FailureNotice
            sentence={state.failure}
            {...(state.form === null ? { onRetry: () => void state.load() } : {})}
          />
        )}
        {state.findings && <FormFindings findings={state.findings} />}
        {state.form && <Choices state={state} />}
      </div>
    </details>
  );
}

function InUse({ link }: { link: string | null }) {
  if (link === null) return <p>{TEXT.builtIn}</p>;
  return (
    <p>
      {TEXT.town} <ReportLink link={link} text={TEXT.open} department={TEXT.subject} />
    </p>
  );
}

function AllTogether({ onMake }: { onMake: () => void }) {
  return (
    <div>
      <p>{TEXT.joint}</p>
      <button type="button" class="primary wide" onClick={onMake}>
        {TEXT.makeAll}
      </button>
    </div>
  );
}

function Choices({ state }: { state: FormState }) {
  const hasOwn = state.form?.link != null;
  return (
    <>
      <p class="support">{TEXT.explain}</p>
      <FileField
        label={TEXT.takeIn}
        accept=".docx"
        busy={state.busy !== ''}
        onFiles={([file]) => file && void state.takeIn(file)}
      />
      <div class="buttons">
        <Action text={TEXT.create} busy={state.busy !== ''} onClick={() => void state.create()} />
        {hasOwn && <Action text={TEXT.check} busy={state.busy !== ''} onClick={() => void state.check()} />}
        {hasOwn && (
          <Action text={TEXT.useBuiltIn} busy={state.busy !== ''} onClick={() => void state.useBuiltIn()} />
        )}
      </div>
      <ReadyFormList busy={state.busy !== ''} onChoose={(name) => void state.takeReady(name)} />
    </>
  );
}

function Action({ text, busy, onClick }: { text: string; busy: boolean; onClick: () => void }) {
  return (
    <button type="button" class="secondary" aria-disabled={busy} onClick={onClick}>
      {text}
    </button>
  );
}
