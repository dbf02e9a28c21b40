// In the place of the module that the Functions worker provides: what is registered here is never called.
const nothing = { dispose: () => undefined };

module.exports = {
  version: '0.0.0',
  hostVersion: '4.0.0',
  log: () => undefined,
  setProgrammingModel: () => undefined,
  getProgrammingModel: () => undefined,
  registerFunction: () => nothing,
  registerHook: () => nothing,
};
