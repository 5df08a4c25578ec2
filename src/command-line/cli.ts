/** The command line: parses, runs one command, prints one result, and sets the exit code. */
import { CommanderError } from 'commander';
import { COMMAND_MESSAGES } from '../core/messages/command-line';
import { asAnswerError } from '../google/call/answer';
import { growSlowly } from './heap-growth';
import { surviveLostOutput } from './printing/lost-output';
import { printError, wantsJson } from './printing/output';
import { createProgram } from './program';

/** Not a workbook, or a wrong call (docs/promises.md). */
const EXIT_UNUSABLE = 2;

async function main(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      printError(
        {
          code: 'wrong-call',
          message: COMMAND_MESSAGES.wrongCall(error.code, quotedIn(error)),
          place: '',
        },
        wantsJson(argv),
      );
    } else {
      printError(asAnswerError(error), wantsJson(argv));
    }
    process.exitCode = EXIT_UNUSABLE;
  }
}

/** The word that is at fault, which commander quotes in its English sentence; of surplus words it names none. */
const quotedIn = ({ code, message }: CommanderError): string =>
  code === 'commander.excessArguments' ? '' : (/'([^']*)'/.exec(message)?.[1] ?? '');

growSlowly();
surviveLostOutput(EXIT_UNUSABLE);
void main(process.argv);
