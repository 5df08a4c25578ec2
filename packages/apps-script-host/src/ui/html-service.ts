/** HtmlService: pages for sidebars and dialogs, from a text or from an HTML file of the script project. */

import { LiveError } from '../kernel/live-error';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import { expose, type HostContext, reveal } from '../kernel/service';
import { HostBlob } from '../utilities/blob';

/** `Pick` refuses a name that Google's class does not have. */
type Offered = keyof Pick<
  GoogleAppsScript.HTML.HtmlOutput,
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'getContent'
  | 'setContent'
  | 'getTitle'
  | 'setTitle'
  | 'getWidth'
  | 'setWidth'
  | 'getHeight'
  | 'setHeight'
>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A page under construction; its setters return it again. */
export class HtmlOutput implements Record<Offered, unknown> {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    this.#content = content;
  }

  append(addedContent: string): this {
    this.#content += addedContent;
    return this;
  }

  /** Escapes & < > and ". */
  appendUntrusted(addedContent: string): this {
    return this.append(String(addedContent).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? ''));
  }

  clear(): this {
    return this.setContent('');
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): this {
    this.#content = String(content);
    return this;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = String(title);
    return this;
  }

  /** In pixels; null when not set. A sidebar is 300 wide whatever stands here, as live. */
  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number | null): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number | null): this {
    this.#height = height;
    return this;
  }
}

class HostHtmlService {
  readonly #context: HostContext;
  readonly #files: Readonly<Record<string, string>>;

  constructor(context: HostContext, files: Readonly<Record<string, string>>) {
    this.#context = context;
    this.#files = files;
  }

  createHtmlOutput(...args: unknown[]): HtmlOutput {
    const [html = ''] = args;
    const bytes = HostBlob.bytesOf(html);
    if (bytes !== undefined) return this.#output(new TextDecoder().decode(bytes));
    if (typeof html !== 'string') throw signatureMismatch('HtmlService.createHtmlOutput', args);
    return this.#output(html);
  }

  createHtmlOutputFromFile(...args: unknown[]): HtmlOutput {
    requireSignature('HtmlService.createHtmlOutputFromFile', args, ['text']);
    const name = String(args[0]).replace(/\.html$/, '');
    const content = this.#files[name];
    if (content === undefined) throw new LiveError(`No HTML file named ${name} was found.`);
    return this.#output(content);
  }

  /** null: only a web app has one. */
  getUserAgent(): null {
    return null;
  }

  #output(content: string): HtmlOutput {
    return expose('HtmlOutput', new HtmlOutput(content), this.#context.calls);
  }
}

/** @param files The project's HTML files: name without `.html` → content. */
export function createHtmlService(context: HostContext, files: Readonly<Record<string, string>>) {
  return expose('HtmlService', new HostHtmlService(context, files), context.calls);
}

/** The page behind what a script passes as one; undefined when it is none. */
export function htmlOutputOf(value: unknown): HtmlOutput | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const output = reveal(value);
  return output instanceof HtmlOutput ? output : undefined;
}
