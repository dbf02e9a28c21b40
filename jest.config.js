// Tests: "unit" needs nothing but the code; "integration" talks HTTP to a stack that globalSetup starts, "browser" clicks.
const withStack = {
  globalSetup: '<rootDir>/test/support/start-stack.ts',
  globalTeardown: '<rootDir>/test/support/stop-stack.ts',
  setupFiles: ['<rootDir>/test/leaks/record-answers.ts'],
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

export const unitProject = project('unit', { testMatch: ['<rootDir>/test/{unit,properties}/**/*.test.ts'] });

export default {
  maxWorkers: 2,
  // A limit for what hangs: a mail takes seconds on a busy machine. What has to be fast says so in its own test.
  testTimeout: 20_000,
  projects: [
    unitProject,
    project('integration', withStack),
    project('browser', withStack),
    // The integration tests again, against the target of `npm run conformance`.
    project('conformance', {
      testMatch: ['<rootDir>/test/integration/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/conformance/gentle.ts'],
    }),
  ],
};
