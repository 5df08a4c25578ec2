/** What the check of a form found, each with its place and the words around it. */

import type { FormFinding } from '../../core/form/form-finding';
import { FORM_SECTION_TEXTS as TEXT } from '../../core/messages/form';
import { SeverityMark } from '../parts/severity-mark';

/** Nothing when the form is in order: the status line says so. */
export function FormFindings({ findings }: { findings: readonly FormFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section class="form-findings">
      <h3>{TEXT.findings}</h3>
      <ul>
        {findings.map(({ severity, place, around, message }, at) => (
          <li key={`${at} ${message}`}>
            <SeverityMark severity={severity} />
            {place !== '' && <span class="place">{place}</span>}
            {around !== '' && <bdi class="file">{around}</bdi>}
            <p>{message}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
