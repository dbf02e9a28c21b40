// Tests: "unit" needs nothing but the code; "integration" talks HTTP to a stack that globalSetup starts, "browser" clicks.
const withStack = {
  globalSetup: '<rootDir>/test/support/start-stack.ts',
  globalTeardown: '<rootDir>/test/support/stop-stack.ts',
};
const project = (name, more) => ({
  displayName: name,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^@azure/functions-core$': '<rootDir>/test/support/functions-core.cjs' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  ...more,
});

export default {
  maxWorkers: 2,
  projects: [project('unit'), project('integration', withStack), project('browser', withStack)],
};
