/** What the import of our two forms keeps, read back from the Word document that Google exports. */
import goals from '../../../templates/goals.docx';
import report from '../../../templates/report.docx';
import { type Question, question } from '../fact/fact';
import { DOC_TYPE, DOCX_TYPE, driveFiles } from '../fact/word-files';

/** What is counted in `word/document.xml` and in the footers: how often a form says it. */
const MARKS: Readonly<Record<string, RegExp>> = {
  'repeated header rows': /<w:tblHeader\b(?![^>]*w:val="(?:0|false)")/g,
  'rows that stay whole': /<w:cantSplit\b(?![^>]*w:val="(?:0|false)")/g,
  'paragraphs kept with the next': /<w:keepNext\b(?![^>]*w:val="(?:0|false)")/g,
  'hanging indents': /<w:ind\b[^>]*w:hanging="[1-9]/g,
  'left indents': /<w:ind\b[^>]*w:(?:left|start)="[1-9]/g,
  'lines at least so high': /w:lineRule="atLeast"/g,
  'merged across': /<w:gridSpan\b/g,
  'merged down': /<w:vMerge\b/g,
  'paragraph frames': /<w:pBdr>/g,
  'page numbers': /\bPAGE\b/g,
  'numbers of pages': /\bNUMPAGES\b/g,
  landscape: /w:orient="landscape"/g,
};

/** The parts that hold text, joined. */
function textOf(docx: GoogleAppsScript.Base.Blob): string {
  const parts = Utilities.unzip(docx.copyBlob().setContentType('application/zip'));
  return parts
    .filter((part) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(part.getName() ?? ''))
    .map((part) => part.getDataAsString())
    .join('\n');
}

const told = (xml: string) => ({
  ...Object.fromEntries(Object.entries(MARKS).map(([name, mark]) => [name, (xml.match(mark) ?? []).length])),
  fonts: [...new Set((xml.match(/w:eastAsia="[^"]+"/g) ?? []).map((text) => text.slice(12, -1)))].sort(),
  'widths of the first table': (/<w:tblGrid>.*?<\/w:tblGrid>/.exec(xml)?.[0].match(/w:w="\d+"/g) ?? []).map(
    (text) => Number(text.slice(5, -1)),
  ),
});

const imported = (title: string, form: () => Uint8Array): Question =>
  question(title, (ground) => {
    const blob = Utilities.newBlob(Array.from(new Int8Array(form())), DOCX_TYPE, 'form.docx');
    const id = ground.document(title, blob);
    const docx = driveFiles().export(id, DOCX_TYPE, { alt: 'media' });
    return {
      given: told(textOf(blob)),
      kept: told(textOf(docx)),
      type: driveFiles().get(id).mimeType === DOC_TYPE,
    };
  });

export const IMPORT_QUESTIONS: readonly Question[] = [
  imported('the form of 自己評価書', report),
  imported('the form of 各課の目標', goals),
];
