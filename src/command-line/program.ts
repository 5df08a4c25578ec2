/** The commands and their options; each command's work is in its own file and loaded when it is called. */

import { Command } from 'commander';
import {
  COMMENTS_COMMAND_MESSAGES as COMMENTS_TEXT,
  FIX_COMMAND_MESSAGES as FIX_TEXT,
  FORM_COMMAND_MESSAGES as FORM_TEXT,
  FORMAT_MESSAGES as FORMAT_TEXT,
  NEXT_COMMAND_MESSAGES as NEXT_TEXT,
  RULES_COMMAND_MESSAGES as RULES_TEXT,
  STATE_COMMAND_MESSAGES as STATE_TEXT,
  COMMAND_MESSAGES as TEXT,
} from '../core/messages/command-line';
import { MANY_TOWNS_MESSAGES as MANY_TEXT } from '../core/messages/many-towns';
import {
  EXPORT_MESSAGES as EXPORT_TEXT,
  IMPORT_COMMAND_MESSAGES as IMPORT_TEXT,
} from '../core/messages/papers';
import { PUBLISH_MESSAGES as PUBLISH_TEXT } from '../core/messages/publish-gate';
import { PUBLISHED_DATA_MESSAGES as DATA_TEXT } from '../core/messages/published-data';
import { READY_FORM_MESSAGES as STYLE_TEXT } from '../core/messages/ready-forms';
import { splitNames } from '../core/settings/department-name';

const collect = (name: string, names: readonly string[] = []): readonly string[] => [...names, name.trim()];

/** Errors of the call itself are thrown as commander's CommanderError and printed by the caller, in Japanese. */
export function createProgram(): Command {
  const program = new Command('jiko-hyoka');
  program
    .description(TEXT.program)
    .helpCommand(false)
    .helpOption('-h, --help', TEXT.help)
    .configureOutput({ writeErr: () => {} })
    .configureHelp({
      styleTitle: (title) => TEXT.helpTitles[title] ?? title,
      styleUsage: (usage) =>
        usage.replace('[options]', TEXT.helpOptions).replace('[command]', TEXT.helpCommand),
      styleSubcommandTerm: (term) => term.replace(' [options]', ''),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : TEXT.withDefault(description, String(defaultValue)),
    })
    .exitOverride();

  program
    .command('new')
    .description(TEXT.new)
    .argument('<BOOK.xlsx>', TEXT.newBook)
    .option('--year <年度>', TEXT.year)
    .option('--departments <課名,課名>', TEXT.departments, splitNames)
    .option('--date <評価基準日>', TEXT.date)
    .option('--repair', TEXT.repair)
    .option('--dry-run', TEXT.dryRun)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runNew } = await import('./commands/new');
      await runNew(path, options);
    });

  program
    .command('check')
    .description(TEXT.check)
    .argument('<BOOK.xlsx>', TEXT.book)
    .option('--department <課>', TEXT.department, collect)
    .option('--write', TEXT.write)
    .option('--json', TEXT.json)
    .option('--calls', TEXT.calls)
    .action(async (path, options) => {
      const { runCheck } = await import('./commands/check');
      await runCheck(path, options);
    });

  addFixCommands(program);
  addHandOverCommands(program);
  addPaperCommands(program);

  program
    .command('report')
    .description(TEXT.report)
    .argument('<BOOK.xlsx>', TEXT.book)
    .option('--department <課>', TEXT.department, collect)
    .option('--out <DIR>', TEXT.out, 'out')
    .option('--kind <種類>', TEXT.kind, 'evaluation')
    .option('--form <FORM.docx>', TEXT.form)
    .option('--format <形式,形式>', FORMAT_TEXT.format, 'docx')
    .option('--json', TEXT.json)
    .option('--calls', TEXT.calls)
    .action(async (path, options) => {
      const { runReport } = await import('./commands/report');
      await runReport(path, options);
    });

  program
    .command('publish')
    .description(PUBLISH_TEXT.publish)
    .argument('<BOOK.xlsx>', TEXT.book)
    .requiredOption('--out <DIR>', PUBLISH_TEXT.out)
    .option('--department <課>', TEXT.department, collect)
    .option('--accept <差しつかえ>', PUBLISH_TEXT.accept, collect)
    .option('--with-years <FILE...>', DATA_TEXT.withYears)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runPublish } = await import('./commands/publish');
      await runPublish(path, options);
    });

  addManyTownsCommands(program);

  program
    .command('open')
    .description(TEXT.open)
    .argument('[BOOK.xlsx]', TEXT.openBook)
    .option('--port <番号>', TEXT.port, '0')
    .option('--out <DIR>', TEXT.out, 'out')
    .action(async (path, options) => {
      const { runOpen } = await import('./commands/open');
      await runOpen(path, options);
    });

  const form = addFormCommands(program);
  for (const command of [...program.commands, ...form.commands]) {
    command
      .helpOption('-h, --help', TEXT.help)
      .configureOutput({ writeErr: () => {} })
      .exitOverride();
  }
  return program;
}

/** `fix`, `undo` and `rules`. */
function addFixCommands(program: Command): void {
  program
    .command('fix')
    .description(FIX_TEXT.fix)
    .argument('<BOOK.xlsx>', TEXT.book)
    .option('--department <課>', TEXT.department, collect)
    .option('--rule <規則>', FIX_TEXT.rule, collect)
    .option('--dry-run', FIX_TEXT.dryRun)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runFix } = await import('./commands/fix');
      await runFix(path, options);
    });

  program
    .command('undo')
    .description(FIX_TEXT.undo)
    .argument('<BOOK.xlsx>', TEXT.book)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runUndo } = await import('./commands/fix');
      await runUndo(path, options);
    });

  program
    .command('rules')
    .description(RULES_TEXT.description)
    .option('--json', TEXT.json)
    .action(async (options) => {
      const { runRules } = await import('./commands/rules');
      runRules(options);
    });
}

/** `state`, `changes`, `comments` and `next`. */
function addHandOverCommands(program: Command): void {
  program
    .command('state')
    .description(STATE_TEXT.state)
    .argument('<BOOK.xlsx>', TEXT.book)
    .requiredOption('--department <課>', STATE_TEXT.department)
    .requiredOption('--set <操作>', STATE_TEXT.set)
    .option('--reason <文>', STATE_TEXT.reason)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runState } = await import('./commands/state');
      await runState(path, options);
    });

  program
    .command('changes')
    .description(STATE_TEXT.changes)
    .argument('<BOOK.xlsx>', TEXT.book)
    .option('--department <課>', TEXT.department, collect)
    .option('--since <提出|確定|日付>', STATE_TEXT.since)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runChanges } = await import('./commands/changes');
      await runChanges(path, options);
    });

  program
    .command('comments')
    .description(COMMENTS_TEXT.comments)
    .argument('<BOOK.xlsx>', TEXT.book)
    .option('--open', COMMENTS_TEXT.open)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runComments } = await import('./commands/comments');
      runComments(path, options);
    });

  program
    .command('next')
    .description(NEXT_TEXT.next)
    .argument('<BOOK.xlsx>', TEXT.book)
    .requiredOption('--out <NEXT.xlsx>', NEXT_TEXT.out)
    .option('--year <年度>', NEXT_TEXT.year)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runNext } = await import('./commands/next');
      await runNext(path, options);
    });
}

/** `collect` and `ask`. */
function addManyTownsCommands(program: Command): void {
  program
    .command('collect')
    .description(MANY_TEXT.collect)
    .argument('<FILE...>', MANY_TEXT.sources)
    .requiredOption('--out <DATA>', MANY_TEXT.out)
    .option('--json', TEXT.json)
    .action(async (paths, options) => {
      const { runCollect } = await import('./commands/collect');
      await runCollect(paths, options);
    });

  program
    .command('ask')
    .description(MANY_TEXT.ask)
    .argument('<DATA>', MANY_TEXT.data)
    .argument('[QUESTION]', MANY_TEXT.question)
    .option('--json', TEXT.json)
    .option('--csv', MANY_TEXT.csv)
    .action(async (data, question, options) => {
      const { runAsk } = await import('./commands/ask');
      await runAsk(data, question, options);
    });
}

/** `import` and `export`. */
function addPaperCommands(program: Command): void {
  program
    .command('import')
    .description(IMPORT_TEXT.import)
    .argument('<FILE...>', IMPORT_TEXT.files)
    .requiredOption('--into <BOOK.xlsx>', IMPORT_TEXT.into)
    .requiredOption('--department <課>', IMPORT_TEXT.department)
    .option('--columns <役割=見出し,…>', IMPORT_TEXT.columns)
    .option('--add-columns', IMPORT_TEXT.addColumns)
    .option('--dry-run', IMPORT_TEXT.dryRun)
    .option('--json', TEXT.json)
    .action(async (paths, options) => {
      const { runImport } = await import('./commands/import');
      await runImport(paths, options);
    });

  program
    .command('export')
    .description(EXPORT_TEXT.export)
    .argument('<BOOK.xlsx>', TEXT.book)
    .requiredOption('--format <csv>', EXPORT_TEXT.format)
    .option('--encoding <utf-8|shift_jis>', EXPORT_TEXT.encoding, 'utf-8')
    .requiredOption('--out <DIR>', EXPORT_TEXT.out)
    .action(async (path, options) => {
      const { runExport } = await import('./commands/export');
      await runExport(path, options);
    });
}

/** `form check` and `form new`; returns the command that holds both. */
function addFormCommands(program: Command): Command {
  const form = program.command('form').description(FORM_TEXT.description).helpCommand(false);
  form
    .command('check')
    .description(FORM_TEXT.check)
    .argument('<FORM.docx>', FORM_TEXT.form)
    .option('--kind <種類>', FORM_TEXT.kind, 'evaluation')
    .option('--book <BOOK.xlsx>', FORM_TEXT.checkBook)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runFormCheck } = await import('./commands/form');
      runFormCheck(path, options);
    });
  form
    .command('new')
    .description(FORM_TEXT.create)
    .argument('<FORM.docx>', FORM_TEXT.newForm)
    .option('--kind <種類>', FORM_TEXT.kind, 'evaluation')
    .option('--style <形>', STYLE_TEXT.option)
    .option('--book <BOOK.xlsx>', STYLE_TEXT.book)
    .option('--json', TEXT.json)
    .action(async (path, options) => {
      const { runFormNew } = await import('./commands/form');
      runFormNew(path, options);
    });
  return form;
}
