// Loads one module as the Functions worker would, and prints how many milliseconds of the process had passed when it
// was there, and when nothing more was being loaded.
/* global performance, setTimeout */
const Module = process.getBuiltinModule('node:module');
const { pathToFileURL } = process.getBuiltinModule('node:url');
const core = Module.createRequire(__filename)('../../test/support/functions-core.cjs');

const load = Module.prototype.require;
Module.prototype.require = function (id) {
  return id === '@azure/functions-core' ? core : load.call(this, id);
};

const [target] = process.argv.slice(2);

const finish = (loaded) => {
  const settled = performance.now();
  process.stdout.write(JSON.stringify({ loaded, settled }), () => process.exit(0));
};

/** What is still being loaded when the module is there keeps the process from its end. */
const settle = () => {
  const loaded = performance.now();
  process.once('beforeExit', () => finish(loaded));
  setTimeout(() => finish(loaded), 5000).unref();
};

const isCommonJs = target?.endsWith('.cjs');
if (isCommonJs) Module.createRequire(__filename)(target);
if (target === undefined || isCommonJs) settle();
else import(target.startsWith('/') ? pathToFileURL(target).href : target).then(settle);
