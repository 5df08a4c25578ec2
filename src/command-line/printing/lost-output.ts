/** What the command line does where its own output cannot be written: the work goes on, and nobody is shown Node's words. */
import { faultReason } from '@jiko-hyoka/whole-file';
import { COMMAND_MESSAGES } from '../../core/messages/command-line';
import { printLine } from './output';

/**
 * Without this, Node ends the program at once: a page's server whose terminal is gone, or a run in the middle of its files.
 * @param unusable The exit code where a result could not be written.
 */
export function surviveLostOutput(unusable: number): void {
  // Nobody is left who could be told; what the work came to stands in the exit code.
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    // Whoever reads may stop when it has enough, as `head` does.
    if (code === 'EPIPE') return;
    printLine(COMMAND_MESSAGES.resultLost(faultReason(code)));
    // The command may set its own exit code after this.
    process.once('exit', () => {
      process.exitCode = unusable;
    });
  });
}
