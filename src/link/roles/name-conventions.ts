import type { FileRole } from '#model/source-file'

/** A name that an ecosystem gives a fixed meaning. */
export interface NameConvention {
  readonly role: FileRole
  /** The evidence that a match gives, as a clause. */
  readonly says: string
  /** Names of folders; `*` stands for the characters of a name. */
  readonly folders?: readonly string[]
  /** Names of files, in the same notation; `/` separates the folders above. */
  readonly files?: readonly string[]
  /** Only for files with one of these extensions, without the dot; empty for a file without one. */
  readonly only?: readonly string[]
  /** Never for files with one of these extensions. */
  readonly except?: readonly string[]
  /** Only at the repository's root, or only where no folder above is one of these. */
  readonly at?: 'root' | { readonly notBelow: readonly string[] }
}

/** What compilers and bundlers write. No tool writes TypeScript, Go, Dockerfiles or manifests into its output folder. */
const written = [
  ...['js', 'cjs', 'mjs', 'css', 'map', 'html', 'json', 'txt', 'wasm', 'class', 'jar', 'svg', 'png', 'ico', 'woff', 'woff2', 'xml'],
  ...['snap', 'lcov', 'info', 'pyc', 'whl', 'gz', 'so', 'node', 'd.ts', 'd.mts', 'd.cts', 'tsbuildinfo'],
]

/** Folders in which ecosystems keep the sources of a program. */
const sources = ['src', 'app', 'internal', 'pkg', 'cmd']

const code = ['ts', 'mts', 'cts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'py', 'go', 'java', 'vue', 'svelte']

/** Every convention of names, in order of precedence: a test below `vendor/` is vendored, a migration below `scripts/` is a migration. */
export const nameConventions: readonly NameConvention[] = [
  {
    role: 'vendored',
    says: 'lies in a folder for the code of others',
    folders: ['third_party', 'third-party', 'node_modules', 'bower_components', '.yarn'],
  },
  // A marketplace has vendors: hand-written TypeScript and Java are never copied into such a folder by a package manager.
  {
    role: 'vendored',
    says: 'lies in a folder for the code of others',
    folders: ['vendor', 'vendors'],
    except: ['ts', 'tsx', 'mts', 'cts', 'java'],
  },
  {
    role: 'generated',
    says: 'is a lock file',
    files: [
      ...['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb', 'poetry.lock', 'uv.lock'],
      ...['Pipfile.lock', 'go.sum', 'Cargo.lock', 'composer.lock', 'Gemfile.lock', 'gradle.lockfile', '.terraform.lock.hcl'],
    ],
  },
  {
    role: 'test',
    says: 'lies in a folder of tests',
    folders: [
      ...[
        'test',
        'tests',
        '__tests__',
        '__mocks__',
        '__fixtures__',
        'spec',
        'specs',
        'e2e',
        'cypress',
        'playwright',
        'fixture',
        'fixtures',
      ],
      ...[
        'testing',
        'mock',
        'mocks',
        'mock-*',
        'mock_*',
        '*-mock',
        '*_mock',
        'mockdata',
        'stub',
        'stubs',
        'bench',
        'benchmark',
        'benchmarks',
        'storybook',
        '.storybook',
        'stories',
      ],
      ...[
        'e2e',
        'end-to-end',
        'integration',
        'functional',
        'acceptance',
        'smoke',
        'load',
        'perf',
        'performance',
        'unit',
        'browser',
      ].flatMap((kind) => [`${kind}test`, `${kind}tests`, `${kind}-test`, `${kind}-tests`, `${kind}_test`, `${kind}_tests`]),
      ...['data', 'util', 'utils', 'helper', 'helpers', 'support', 'kit', 'fixture', 'fixtures', 'app', 'apps'].flatMap((what) => [
        `test${what}`,
        `test-${what}`,
        `test_${what}`,
      ]),
    ],
  },
  {
    role: 'test',
    says: 'lies in a source set of tests',
    folders: [
      ...['int', 'integration', 'functional', 'component', 'acceptance', 'system', 'smoke', 'performance', 'contract', 'e2e'].flatMap(
        (kind) => [`src/${kind}test`, `src/${kind}tests`, `src/${kind}-test`, `src/${kind}-tests`],
      ),
      'src/testFixtures',
      'src/jmh',
    ],
  },
  {
    role: 'test',
    says: 'is named as a test',
    files: [
      ...['test', 'spec', 'tests', 'specs', 'e2e', 'e2e-spec', 'integration', 'bench', 'mock', 'stories', 'story', 'cy'].map(
        (kind) => `*.${kind}.+`,
      ),
      ...['*_test.go', '*_test.py', '*_mock.go', '*_mocks.go', 'mock_*.go', 'mock_*.py', 'mock-*.+'],
      // unittest finds `test*.py`, and Django makes a `tests.py` for each application.
      ...['test_*.py', 'tests_*.py', 'tests.py', 'conftest.py'],
    ],
  },
  {
    role: 'test',
    says: 'sets a test runner up',
    files: [
      ...['jest', 'vitest', 'playwright', 'cypress', 'karma', 'mocha'].flatMap((tool) => [
        `${tool}.*.+`,
        `${tool}*.config*.+`,
        `${tool}*.setup*.+`,
      ]),
      ...[
        'setup-test',
        'setup-tests',
        'setuptest',
        'setuptests',
        'test-setup',
        'test-helper',
        'test-helpers',
        'test-util',
        'test-utils',
      ].map((name) => `${name}.+`),
      ...['testsetup', 'testhelper', 'testhelpers', 'testutil', 'testutils'].map((name) => `${name}.+`),
    ],
  },
  {
    role: 'migration',
    says: 'lies in a folder of migrations',
    folders: ['migration', 'migrations', 'migrate', 'alembic/versions', 'db/migrate', 'changelog', 'changeset/db', 'changesets/db'],
  },
  {
    role: 'migration',
    says: 'is named as a migration',
    files: ['V[0-9]*__*.sql', ...['migration', 'up', 'down'].flatMap((kind) => ['sql', 'js', 'ts'].map((end) => `*.${kind}.${end}`))],
  },
  // Tools mark the Go code that they write in its first lines (https://go.dev/s/generatedcode), so a folder's name says nothing there.
  {
    role: 'generated',
    says: 'lies in a folder of generated code',
    folders: ['generated', '__generated__', 'gen'],
    except: ['go', '', 'yml', 'yaml'],
  },
  {
    role: 'generated',
    says: 'lies in the output folder of a build',
    folders: ['dist', 'build', 'out', '.next', '.nuxt', 'coverage'],
    only: written,
    at: { notBelow: ['src'] },
  },
  { role: 'generated', says: 'lies in the output folder of a build', folders: ['build/lib'], only: ['py'], at: { notBelow: ['src'] } },
  {
    role: 'generated',
    says: 'is named as generated code',
    files: [
      '*.pb.+',
      '*.generated.+',
      '*.gen.+',
      '*.min.js',
      '*.min.css',
      '*.bundle.js',
      '*.bundle.css',
      '*_pb2.py',
      '*_pb2_grpc.py',
      '*.d.ts',
    ],
  },
  {
    role: 'example',
    says: 'lies in a folder of examples',
    folders: [
      ...[
        'example',
        'examples',
        'sample',
        'samples',
        'demo',
        'demos',
        'demo[-_]*',
        'demos[-_]*',
        '*-demo-*',
        '*-demo',
        'playground',
        'playgrounds',
      ],
      ...['boilerplate', 'boilerplates', 'quickstart', 'quickstarts', 'quick-start', 'quick-starts', 'tutorial', 'tutorials'],
    ],
  },
  {
    role: 'example',
    says: 'is a template of code',
    files: ['template', 'tmpl', 'tpl'].flatMap((kind) =>
      ['js', 'cjs', 'mjs', 'jsx', 'ts', 'cts', 'mts', 'tsx'].map((end) => `*.${kind}.${end}`),
    ),
  },
  {
    role: 'ci',
    says: 'configures continuous integration',
    folders: ['.github/workflows', '.github/actions', '.circleci', '.buildkite'],
    at: 'root',
  },
  { role: 'ci', says: 'configures continuous integration', files: ['.gitlab-ci*', 'azure-pipelines*', 'Jenkinsfile*'], at: 'root' },
  // Sites of documentation hold code as well; what renders them in a browser shows that.
  { role: 'docs', says: 'lies in a folder of documents', folders: ['doc', 'docs', 'documentation'], except: code },
  { role: 'docs', says: 'lies in a folder of documents', folders: ['doc', 'docs', 'documentation'], only: code, at: { notBelow: sources } },
  { role: 'docs', says: 'lies in a folder of documents', folders: ['website'], except: code },
  { role: 'docs', says: 'is a document', files: ['*.md', '*.mdx', '*.rst', '*.adoc', '*.txt'] },
  {
    role: 'script',
    says: 'lies in a folder of tools',
    folders: ['tool', 'tools', 'tooling', 'bin', 'dev', 'devel', 'development', 'devtool', 'devtools'],
    at: 'root',
  },
  {
    role: 'script',
    says: 'lies in a folder of scripts',
    folders: [
      ...[
        'script',
        'scripts',
        '*-script',
        '*-scripts',
        'hack',
        'seed',
        'seeds',
        'seeder',
        'seeders',
        '.devcontainer',
        'codemod',
        'codemods',
      ],
    ],
  },
  {
    role: 'script',
    says: 'is run by a tool of development',
    files: ['seed', 'seeds', 'gulpfile', 'gruntfile', 'knexfile'].flatMap((name) =>
      ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts'].flatMap((end) => [`${name}.${end}`, `${name}.*.${end}`]),
    ),
  },
  // Services name their own settings the same way (`database.config.ts`), but keep them among their sources.
  {
    role: 'script',
    says: 'configures a tool',
    files: ['*.config.js', '*.config.cjs', '*.config.mjs', '*.config.ts', '*.config.cts', '*.config.mts'],
    at: { notBelow: sources },
  },
  {
    role: 'script',
    says: 'configures a tool',
    files: [
      ...[
        'vite',
        'rollup',
        'webpack',
        'babel',
        'postcss',
        'tailwind',
        'eslint',
        'prettier',
        'tsup',
        'esbuild',
        'svelte',
        'astro',
        'drizzle',
      ],
      ...['ormconfig', 'codegen', 'commitlint', 'lint-staged', 'next', 'nuxt', 'metro', 'app', 'stylelint', 'unocss', 'uno', 'craco'],
    ].map((tool) => `${tool}.config.+`),
  },
  { role: 'script', says: 'is named as a script', files: ['*.seed.+', '*.script.+'] },
  { role: 'script', says: 'lies in a folder of settings of a tool', folders: ['.*'], only: ['py', 'go', 'java'] },
  {
    role: 'script',
    says: 'holds settings for development',
    files: [
      ...['dev', 'local', 'test', 'ci', 'debug'].flatMap((kind) => [`settings/${kind}*.py`, `settings_${kind}*.py`]),
      ...['dev', 'development', 'local', 'test', 'h2', 'it'].flatMap((kind) =>
        ['yml', 'yaml', 'properties'].map((end) => `application-${kind}.${end}`),
      ),
    ],
  },
]
