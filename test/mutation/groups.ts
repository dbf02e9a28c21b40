// What is mutated, and the unit tests that have to notice: each part is held by the tests beside its name.

export interface Group {
  readonly name: string;
  /** Globs of the code that is changed, one expression at a time. */
  readonly mutate: readonly string[];
  /** Globs of the tests that are played against each change. */
  readonly tests: readonly string[];
  /** Left out: random tests cost most, and the examples have to hold alone. */
  readonly without: readonly string[];
}

export const groups: readonly Group[] = [
  {
    name: 'domain',
    mutate: ['shared/domain/*.ts'],
    tests: ['test/unit/domain/*.test.ts'],
    without: ['**/random-*'],
  },
  {
    name: 'names',
    mutate: ['shared/domain/name/*.ts'],
    tests: ['test/unit/domain/name/*.test.ts'],
    without: ['**/random-*', '**/cost.*'],
  },
  { name: 'auth', mutate: ['shared/auth/*.ts'], tests: ['test/unit/auth/*.test.ts'], without: [] },
  {
    name: 'http',
    // What composes these with a host, storage and time is held by integration and browser tests.
    mutate: [
      'shared/http/{answer,batch,body,client-address,contains,csv,delivery-key,dev-center-view,errors,etag}.ts',
      'shared/http/{faults,inline-page,inviting,link,list,loaded,log-line,my-accounts,people}.ts',
      'shared/http/{permission,prefers,query,read-only,registration-view,repeatability,tagged,unreachable}.ts',
    ],
    tests: ['test/unit/http/*.test.ts', 'test/unit/docs/api.test.ts'],
    without: ['**/invitation-page.*', '**/start.*'],
  },
];
