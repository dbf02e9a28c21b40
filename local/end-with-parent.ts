// Preloaded into the companions (Azurite, inbox, issuer, build): they end gently when the run that started them is gone.
// Closing standard input works on every system and also when the parent was killed; a signal does neither.
const end = (): void => {
  const handled = process.emit('SIGTERM');
  if (!handled) process.exit(0);
};

process.stdin.on('end', end).on('error', end).resume();
if ('unref' in process.stdin) process.stdin.unref();
