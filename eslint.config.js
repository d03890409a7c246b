// What the type checker and the formatter cannot say. The walls between folders are in .dependency-cruiser.js.
import { defineConfig } from 'eslint/config'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** Folders that decide. They are functions of their arguments: no clock, no randomness, no process, no network. */
const pureFolders = [
  'model',
  'languages',
  'code',
  'facts',
  'link',
  'system',
  'change',
  'rules',
  'config',
  'review',
  'edits',
  'report',
  'pages',
]

const pure = 'This folder only decides: take it as an argument from a folder that does (engine, github, git, store, app, cli, demo).'

const impureGlobals = [
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'WebSocket',
  'Worker',
  'global',
  'globalThis',
  'require',
]

const impureProperties = [
  { object: 'Date', property: 'now' },
  { object: 'Math', property: 'random' },
  { object: 'globalThis', property: 'process' },
]

/** Of node:crypto a pure folder may hash and compare, and nothing else: the rest draws random bytes. */
const pureCrypto = ['createHash', 'createHmac', 'timingSafeEqual']

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test/**/fixtures/', 'test/rules/*/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts', '**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.base],
    rules: {
      eqeqeq: 'error',
      'no-constant-condition': 'error',
      'no-control-regex': 'error',
      'no-debugger': 'error',
      'no-dupe-keys': 'error',
      'no-dupe-else-if': 'error',
      'no-duplicate-case': 'error',
      'no-empty': 'error',
      'no-empty-character-class': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-misleading-character-class': 'error',
      'no-new-func': 'error',
      'no-self-assign': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'off',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-catch': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      'require-yield': 'error',
      'use-isnan': 'error',
      'valid-typeof': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-duplicate-type-constituents': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // Texts of strangers are matched: no expression takes more than linear time. What is left of before is counted in eslint-suppressions.json.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { ignoreSticky: false }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: the name is what a reader searches for.' },
      ],
    },
  },
  {
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals.map((name) => ({ name, message: pure }))],
      'no-restricted-properties': ['error', ...impureProperties.map((entry) => ({ ...entry, message: pure }))],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: the name is what a reader searches for.' },
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: `The clock is not an argument. ${pure}` },
        { selector: 'CallExpression[callee.name="Date"]', message: `The clock is not an argument. ${pure}` },
        { selector: 'MetaProperty', message: `Where the module lies is not an argument. ${pure}` },
        {
          selector: `ImportDeclaration[source.value="node:crypto"] ImportSpecifier:not([imported.name=/^(${pureCrypto.join('|')})$/])`,
          message: `Of node:crypto only ${pureCrypto.join(', ')} give the same answer every time. ${pure}`,
        },
        {
          selector: 'ImportDeclaration[source.value="node:crypto"] :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier)',
          message: `Import what you need of node:crypto by name: ${pureCrypto.join(', ')}.`,
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test says what it knows of its own data.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'vi',
          property: 'mock',
          message: 'No module of ours is mocked: fakes stand only at the wire (nock), the database is real.',
        },
        { object: 'it', property: 'only', message: 'Every test runs.' },
        { object: 'test', property: 'only', message: 'Every test runs.' },
        { object: 'describe', property: 'only', message: 'Every test runs.' },
        { object: 'it', property: 'skip', message: 'A test that does not run proves nothing.' },
        { object: 'test', property: 'skip', message: 'A test that does not run proves nothing.' },
        { object: 'describe', property: 'skip', message: 'A test that does not run proves nothing.' },
      ],
    },
  },
)
