/** Whether a form is one of all departments together: it then gives one document. */
import { findTags } from './find-tags';
import { formParagraphs } from './form-paragraphs';
import { formParts } from './form-parts';
import { DEPARTMENTS_TAG } from './form-tags';
import { openForm } from './open-form';

/**
 * @param form A .docx file.
 * @returns Whether its body repeats something for each department.
 * @throws Refusal 'form-unreadable' when it is no Word document.
 */
export const isJointForm = (form: Uint8Array): boolean =>
  formParts(openForm(form)).some(
    (part) =>
      part.kind === 'body' &&
      findTags(formParagraphs(part)).tags.some(({ name }) => name === DEPARTMENTS_TAG),
  );
