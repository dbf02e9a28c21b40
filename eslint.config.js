// Lint rules: strict typed linting, and the direction in which the folders may depend on each other.
import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const inner = [
  'functions',
  'http',
  'services',
  'telemetry',
  'storage',
  'mail',
  'auth',
  'config',
  'schema',
  'domain',
];

/** A folder of the app may import only what stands below it; `forbidden` are folder or file names. */
const layer = (files, forbidden, extra = []) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `(^|/)(${[...forbidden, 'local', 'test', 'bench'].join('|')})(/|\\.ts$)`,
            message:
              'Dependencies point one way: functions, http, services, storage|mail|auth, schema, domain.',
          },
          ...extra,
        ],
      },
    ],
  },
});
const above = (name) => inner.slice(0, inner.indexOf(name));
const pure = {
  regex: '^(node:|@azure/|zod|jose|nodemailer)',
  message: 'The domain is pure: no platform, no clock, no randomness; pass values in.',
};

export default defineConfig(
  globalIgnores(['dist/', '.local/', 'coverage/', 'client/api.ts']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  prettier,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 250],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSAsExpression > TSAsExpression', message: 'No double casts.' },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/method-signature-style': ['error', 'property'],
      // Operations and ports are asynchronous by contract, also those that have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  layer(['shared/domain/**/*.ts'], above('domain'), [pure]),
  layer(['shared/schema/**/*.ts'], above('schema')),
  {
    // The types of schemas, and of what is made for them, are inferred: writing them again would be a second truth.
    files: ['shared/schema/**/*.ts', 'shared/config.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  layer(['shared/config.ts'], above('config')),
  layer(
    ['shared/telemetry/**/*.ts'],
    inner.filter((name) => name !== 'telemetry'),
  ),
  layer(['shared/storage/**/*.ts'], ['functions', 'http', 'services', 'telemetry', 'mail', 'auth']),
  layer(['shared/mail/**/*.ts'], ['functions', 'http', 'services', 'telemetry', 'storage', 'auth']),
  layer(['shared/auth/**/*.ts'], ['functions', 'http', 'services', 'telemetry', 'storage', 'mail']),
  layer(['shared/services.ts'], above('services')),
  layer(['shared/http/**/*.ts'], above('http')),
  layer(['functions/**/*.ts'], []),
  {
    files: ['shared/**/*.ts', 'functions/**/*.ts'],
    ignores: ['shared/http/live-config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Settings are parsed once, from http/live-config.ts.',
        },
      ],
    },
  },
  {
    files: ['shared/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'crypto', 'setTimeout', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random' },
        { object: 'Date', property: 'now' },
      ],
    },
  },
  { files: ['test/**/*.ts'], ...jest.configs['flat/recommended'] },
  {
    files: ['test/**/*.ts'],
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*'] }],
      'jest/no-standalone-expect': 'off',
    },
  },
  { files: ['**/*.js', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        process: 'readonly',
        module: 'writable',
        console: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
      },
    },
  },
);
