/** Puts a host together from its services. Knows neither Node nor a page: what differs between them comes in. */

import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { createDrive, type PdfMaker } from './drive/drive';
import { DriveMarkBook } from './drive/drive-marks';
import type { FileStore } from './drive/file-store';
import type { Univer } from './engine/engine-terms';
import { SheetEngine } from './engine/sheet-engine';
import { type AccountOptions, Accounts } from './kernel/accounts';
import { CallLog } from './kernel/call-log';
import { type CallPrices, withPrices } from './kernel/call-prices';
import { type ExecutionMode, Executions } from './kernel/executions';
import { formatLogMessage, HostLog, type LogEntry } from './kernel/host-log';
import { type Language, LiveError } from './kernel/live-error';
import type { CreateScriptRunner } from './kernel/script-runner';
import type { HostContext } from './kernel/service';
import { createConsole } from './log/console';
import { createLogger } from './log/logger';
import { createSheets } from './sheets-api/sheets';
import type { Edit } from './spreadsheet/edit-event';
import { createSpreadsheetApp, typeAsPerson } from './spreadsheet/spreadsheet-app';
import { asCopy } from './spreadsheet/spreadsheet-copy';
import { sessionOf } from './spreadsheet/spreadsheet-session';
import { createCacheService } from './state/cache-service';
import { createLockService } from './state/lock-service';
import { createPropertiesService } from './state/properties-service';
import { AuthModes, createScriptApp } from './state/script-app';
import { createSession, createUser } from './state/session';
import { createHtmlService } from './ui/html-service';
import { type Answer, Screen } from './ui/screen';
import { createUi } from './ui/ui';
import { createUtilities } from './utilities/utilities';

/** What any host can be told. */
export interface HostOptions extends AccountOptions {
  /** The bytes of an `.xlsx` file; without it the host starts with one empty tab. */
  readonly workbook?: Uint8Array;
  /** The person at work, asked anew at each call. Without it the e-mail is '', as Google often leaves it. */
  readonly user?: { readonly email: string };
  /** Whose spreadsheet it is: may do everything, and stands among the editors of every lock. */
  readonly owner?: { readonly email: string };
  /** A file has no id as Google's spreadsheets have; by default it is the same for all. */
  readonly spreadsheetId?: string;
  /** The clock, also behind the script's `new Date()`. */
  readonly now?: () => Date;
  /** The 1-based number of the counted call that throws. */
  readonly failAt?: number;
  /** What that call throws, in any words that Google may use. */
  readonly failWith?: string;
  /** Whether that call does its work before it throws, as one that has timed out may have. */
  readonly failAfter?: boolean;
  /** In which the services speak of what they refuse: that of the person's account. Google's Japanese is known for some sentences. */
  readonly language?: Language;
  /**
   * Makes time count as at Google, with the built-in prices or with what a table says otherwise: each call moves the clock,
   * the script's too, and a run ends at 360 s, a simple trigger at 30 s, with Google's sentence. Without it what calls
   * cost is only added up.
   */
  readonly prices?: true | Partial<CallPrices>;
  /** Answers alerts and prompts; without it each is closed by its close button. */
  readonly answer?: Answer;
  /** Makes the PDF that `Drive.Files.export` gives of a document; without it none is offered. */
  readonly pdfOf?: PdfMaker;
}

/** What Node and a page do each in their own way. */
export interface HostPlatform {
  readonly createScriptRunner: CreateScriptRunner;
  readonly fileStore: FileStore;
  /** The project's HTML files: name without `.html` → content. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  /** A page's Univer, with plugins and without a workbook, which then shows this one; without it nothing is drawn. */
  readonly drawing?: Univer;
}

/** The services as scripts find them; typed as Google's, of which they offer a part. */
export interface AppsScriptGlobals {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly Drive: GoogleAppsScript.Drive;
  /** Of it `Spreadsheets.get` with the threads of comments; Google's types do not know those yet. */
  readonly Sheets: object;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: Console;
}

export interface AppsScriptHost {
  /** The services; used from outside a run they count and throw as for a script. */
  readonly globals: AppsScriptGlobals;
  /** Evaluates a script at the top level and returns its last value. Scripts of one host share one global scope. */
  run(code: string): unknown;
  /**
   * Calls a top-level function and gives its result itself. `onOpen` and `onEdit` run as simple triggers, any other as
   * from the menu or the sidebar; without arguments `onOpen` gets the event that Google gives it.
   * @throws LiveError 'Script function not found: name' for any other name, and what the function throws.
   */
  call(name: string, ...args: readonly unknown[]): Promise<unknown>;
  /**
   * Types into cells as a person does and fires the script's `onEdit`. What `onEdit` throws does not come out here:
   * it stands in `log`, as at Google nobody but the execution log hears of it.
   * @param a1 One cell, or a range for rows of values.
   * @param values One value, or rows of values.
   * @throws LiveError when a validation rule rejects the input, or the cells do not exist.
   */
  edit(sheetName: string, a1: string, values: unknown): Promise<void>;
  /** Fires the script's `onEdit` for cells that the person has already changed on a screen; errors as in {@link edit}. */
  edited(edit: Edit): Promise<void>;
  /** The calls, counted and priced; `calls.reset()` starts again at zero. */
  readonly calls: CallLog;
  /** The seconds that the last call, trigger or `run` would have taken at Google; see `prices`. */
  readonly spent: number;
  /** The workbook as it now is, calculated, with the document properties in it. */
  save(): Promise<Uint8Array>;
  /**
   * What the person at work gets by 「コピーを作成」: the bytes of a workbook for another host, with the copier as `owner`, a
   * `spreadsheetId` of its own and another folder, for nothing else of this one reaches it.
   */
  copy(): Promise<Uint8Array>;
  /** Frees the engine. Without it a Node process does not end. */
  dispose(): void;
  /** The spreadsheet itself, for a page that shows it. */
  readonly engine: SheetEngine;
  /** What the person sees. */
  readonly ui: Screen;
  /** What people do to the script's files: `drive.moveToSharedDrive(id)`. */
  readonly drive: Pick<DriveMarkBook, 'moveToSharedDrive'>;
  /** What the scripts have logged, oldest first. */
  readonly log: readonly LogEntry[];
}

/** Functions that Google runs by itself as simple triggers, with few rights. */
const SIMPLE_TRIGGERS: ReadonlySet<string> = new Set(['onOpen', 'onEdit']);

/**
 * @throws XlsxRefusal when the bytes are no workbook.
 */
export function composeHost(options: HostOptions, platform: HostPlatform): AppsScriptHost {
  const file = options.workbook === undefined ? XlsxFile.blank() : XlsxFile.open(options.workbook);
  const documentProperties = new Map(file.properties);
  const language = options.language ?? 'en';
  const executions = new Executions(options.now ?? (() => new Date()), options.prices !== undefined);
  const calls = new CallLog({
    clock: executions,
    prices: withPrices(options.prices === true ? {} : (options.prices ?? {})),
    failAt: options.failAt,
    failWith: options.failWith ?? 'Service unavailable. Please try again later.',
    failAfter: options.failAfter ?? false,
    language,
  });
  const context: HostContext = {
    calls,
    now: () => executions.now(),
    user: options.user ?? { email: '' },
    owner: options.owner,
    accounts: new Accounts(options),
    spreadsheetId: options.spreadsheetId ?? 'local-workbook',
  };
  const screen = new Screen(options.answer, (seconds) => calls.recordWait(seconds));
  const log = new HostLog();
  const drive = new DriveMarkBook();
  const engine = SheetEngine.create(file.workbook, platform.drawing);
  const globals = {
    SpreadsheetApp: createSpreadsheetApp(
      context,
      engine,
      createUi(context, executions, screen),
      screen.toasts,
    ),
    HtmlService: createHtmlService(context, platform.htmlFiles),
    Drive: createDrive(context, executions, platform.fileStore, drive, options.pdfOf),
    Sheets: createSheets(context, file, engine),
    PropertiesService: createPropertiesService(context, documentProperties),
    LockService: createLockService(context, executions),
    CacheService: createCacheService(context),
    Session: createSession(context, executions),
    Utilities: createUtilities(context, executions),
    ScriptApp: createScriptApp(context),
    Logger: createLogger(context, log),
    console: createConsole(context, executions, log),
  } as unknown as AppsScriptGlobals;
  const runner = platform.createScriptRunner(globals, context.now);

  function inWords<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw LiveError.in(language, error);
    }
  }

  const runScript = <T>(mode: ExecutionMode, work: () => T): T =>
    inWords(() => executions.run(mode, () => calls.script(work)));

  const triggerEvent = () => ({
    authMode: AuthModes.LIMITED,
    source: sessionOf(engine).spreadsheet,
    user: createUser('', context),
  });

  async function callFunction(name: string, args: readonly unknown[]): Promise<unknown> {
    const scriptFunction = runner.find(name);
    if (scriptFunction === undefined) throw new LiveError(`Script function not found: ${name}`);
    engine.calculate();
    const mode = SIMPLE_TRIGGERS.has(name) ? 'LIMITED' : 'FULL';
    const result = await runScript(mode, () => {
      calls.recordStart();
      return scriptFunction(...args);
    });
    engine.calculate();
    return result;
  }

  async function edited(edit: Edit): Promise<void> {
    engine.calculate();
    if (runner.find('onEdit') === undefined) return;
    try {
      await callFunction('onEdit', [{ ...triggerEvent(), ...edit }]);
    } catch (error) {
      log.add('error', `onEdit: ${formatLogMessage([error])}`);
    }
  }

  return {
    globals,
    calls,
    drive,
    engine,
    ui: screen,
    log: log.entries,
    get spent() {
      return executions.lastTook;
    },
    run: (code) => runScript('FULL', () => runner.run(code)),
    async call(name, ...args) {
      return callFunction(name, name === 'onOpen' && args.length === 0 ? [triggerEvent()] : args);
    },
    async edit(sheetName, a1, values) {
      engine.calculate();
      await edited(inWords(() => typeAsPerson(engine, sheetName, a1, values)));
    },
    edited,
    async save() {
      return file.save(engine.snapshot(), documentProperties, engine.edits, engine.isStale);
    },
    async copy() {
      return file.save(asCopy(engine.snapshot(), context.user), new Map(), engine.edits);
    },
    dispose: () => engine.dispose(),
  };
}
