/** Forms of other shapes to start from, each with a picture of it. */
import builtIn from '../../../templates/report.docx';
import type { FormTown } from '../../core/form/goal-columns';
import { type ReadyForm, readyForm, readyFormPicture } from '../../core/form/ready-forms';
import { READY_FORM_TEXTS, READY_FORM_SECTION as TEXT } from '../../core/messages/ready-forms';

const NAMES = Object.keys(READY_FORM_TEXTS) as ReadyForm[];

export function ReadyFormList(props: { busy: boolean; onChoose: (name: ReadyForm) => void }) {
  return (
    <details class="ready-forms">
      <summary>{TEXT.heading}</summary>
      <p class="support">{TEXT.explain}</p>
      <ul>
        {NAMES.map((name) => (
          <li key={name}>
            <Picture name={name} />
            <div>
              <p id={`ready-form-${name}`}>{READY_FORM_TEXTS[name]}</p>
              <button
                type="button"
                class="secondary"
                aria-disabled={props.busy}
                aria-describedby={`ready-form-${name}`}
                onClick={() => props.onChoose(name)}
              >
                {TEXT.choose}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A .docx file of it. */
export const readyFormFile = (name: ReadyForm, town: FormTown | undefined): File =>
  new File(
    [readyForm(builtIn(), name, town) as Uint8Array<ArrayBuffer>],
    TEXT.fileName(READY_FORM_TEXTS[name]),
  );

/** What it shows stands beside it in words. */
function Picture({ name }: { name: ReadyForm }) {
  const { width, height, shapes } = readyFormPicture(builtIn(), name);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect class="page" width={width} height={height} />
      {shapes.map(({ kind, ...place }) => (
        <rect key={`${kind} ${place.x} ${place.y}`} class={kind} {...place} />
      ))}
    </svg>
  );
}
