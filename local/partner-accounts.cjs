#!/usr/bin/env node
// `npx partner-accounts [options]` is `npm start -- [options]`, on the Node of the packages whichever Node runs this.
/* eslint-disable @typescript-eslint/no-require-imports -- any Node must be able to run this, import-less old ones too */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const packagedNode = () => {
  try {
    return require.resolve('node/bin/node');
  } catch {
    // Without that package, local/require-node.cjs says what is missing.
    return process.execPath;
  }
};

const command = ['--require', join(__dirname, 'require-node.cjs'), join(__dirname, 'start.ts')];
const child = spawn(packagedNode(), [...command, ...process.argv.slice(2)], { stdio: 'inherit' });
// Ctrl-C reaches the child by the terminal; other signals have to be passed on.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`The run could not be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
