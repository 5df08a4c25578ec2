/** The PDF files of a publication, made by LibreOffice of its Word documents. */
import { PRODUCT_TEXTS } from '../../core/messages/publish';
import {
  documentName,
  merged,
  type Product,
  type ProductSource,
  productsOf,
} from '../../core/publish/products';
import { convertToPdf } from '../../files/office';
import { asAnswerError } from '../../google/call/answer';

/** Everything that can be made of a publication: {@link productsOf}, and PDF where it is asked for. */
export async function allProductsOf(source: ProductSource): Promise<Product[]> {
  return [...productsOf(source), ...(source.formats.has('pdf') ? await pdfsOf(source) : [])];
}

/** Those of a publication, all in one run of LibreOffice, which takes longer to start than to work. */
async function pdfsOf({ publication, documents, own, isWhole }: ProductSource): Promise<Product[]> {
  const whole = isWhole && documents.size > 0 ? merged(publication, documents) : null;
  const sources = publication.departments.flatMap(({ name, fileName }) => {
    const docx = documents.get(name);
    return docx && own(name) ? [{ department: name, name: `${fileName}.pdf`, docx }] : [];
  });
  if (whole instanceof Uint8Array) {
    sources.push({ department: PRODUCT_TEXTS.all, name: `${documentName(publication)}.pdf`, docx: whole });
  }
  const contents = await converted(sources.map(({ docx }) => docx));
  return sources.map(({ department, name }, at) => ({
    department,
    name,
    format: 'pdf' as const,
    content: contents[at] ?? { message: PRODUCT_TEXTS.pdfMissing },
  }));
}

async function converted(documents: readonly Uint8Array[]): Promise<Product['content'][]> {
  try {
    const pdfs = await convertToPdf(documents);
    return pdfs.map((pdf) => pdf ?? { message: PRODUCT_TEXTS.pdfMissing });
  } catch (error) {
    const { message } = asAnswerError(error);
    return documents.map(() => ({ message }));
  }
}
