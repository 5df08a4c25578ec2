/** The form that comes with the script. Reached by `require` alone: decoding it is left to those who need it. */
import bytes from '../../templates/report.docx';

/** A .docx file with its tags. */
export const BUILT_IN_FORM = bytes;
