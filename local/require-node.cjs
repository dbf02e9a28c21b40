// First step of the npm scripts; CommonJS of the plainest kind, so that any Node can say what is missing.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `partner-accounts runs on Node 24, which npm installs as the package "node"; this is ${process.version} because ` +
      'that package\'s install step did not run. Allow install scripts and run "npm ci" again, or install Node 24.',
  );
  process.exit(1);
}
