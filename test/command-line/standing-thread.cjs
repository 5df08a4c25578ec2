/**
 * Keeps a process that runs command lines, for a test that waits for each without letting anything else happen: the test's own
 * thread sleeps meanwhile, and this one talks to the process. A process that ends is begun anew with the next command line.
 */
const { fork } = require('node:child_process');
const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');

const { answers, answered } = workerData;
let running = null;

// Without a command line, all ends.
parentPort.on('message', (command) => {
  if (command === null) return end();
  running ??= begin();
  running.send(command);
});

function end() {
  running?.disconnect();
  answers.close();
  parentPort.close();
}

function begin() {
  const child = fork(join(__dirname, 'standing-process.cjs'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', tell);
  child.on('exit', (code, signal) => {
    running = null;
    tell({ status: code, stdout: '', stderr: `The process of the command line ended: ${signal ?? code}` });
  });
  return child;
}

function tell(result) {
  answers.postMessage(result);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}
