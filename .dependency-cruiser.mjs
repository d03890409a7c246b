// The walls between the folders of src. Each has a sentence on why it stands there; test/architecture/walls.test.ts proves that they bite.
// Folders that decide (pure) come first, then folders that do, then the composition roots. docs/architecture.md draws the same picture from the code.

const parsers = [
  'ts-morph',
  'typescript',
  'web-tree-sitter',
  'libpg-query',
  'yaml',
  'dockerfile-ast',
  'smol-toml',
  'fast-xml-parser',
  '@secretlint/.+',
]

/** Deterministic parts of Node: the same answer for the same argument, on every machine. */
const pureBuiltins = '^(node:)?(path|path/posix|crypto|util)$'

/**
 * What a folder that decides may import: other folders, and packages. Anything not listed is a wall.
 * @type {Record<string, { folders: string[], packages?: string[], builtins?: boolean, why: string }>}
 */
const deciding = {
  model: {
    folders: [],
    builtins: false,
    why: 'The nouns are plain data: whoever reads them need not read anything else, and they can be saved, sent and compared.',
  },
  languages: {
    folders: ['model'],
    // `createRequire`: TypeScript's compiler loads in a third of the time that an import takes.
    packages: [...parsers, '(node:)?module'],
    why: 'Text to tree, and nothing more: a parser is replaced here without anybody else noticing.',
  },
  code: {
    folders: ['model', 'languages'],
    why: 'The code model describes one text. It knows no rule, no library and no other file.',
  },
  models: {
    folders: ['model'],
    builtins: false,
    why: 'Libraries are rows of plain data, and a look-up by name: they know no text, no tree and no rule.',
  },
  facts: {
    folders: ['model', 'models', 'languages', 'code'],
    why: 'A fact is made of one text. It knows no other file, no rule and no parser but through languages, so that it can be computed once and kept.',
  },
  charts: {
    folders: ['model'],
    packages: [],
    why: 'Which files make up a Helm chart, and which line of a template wrote a line of its output. What renders a chart is a process of the engine.',
  },
  link: {
    folders: ['model', 'models'],
    packages: [],
    why: 'Linking works on facts as data, however they were extracted: facts that come out of the cache are as good as fresh ones. What a package shows about a unit is a row of the models.',
  },
  system: {
    folders: ['model', 'models', 'link'],
    packages: [],
    why: 'What one linked snapshot does and what protects it. It does not know that there is a second snapshot.',
  },
  change: {
    folders: ['model', 'models', 'link', 'system'],
    packages: [],
    why: 'What a change did to effects and their protections: two linked snapshots, compared. It judges nothing.',
  },
  rules: {
    folders: ['model', 'link', 'system', 'change'],
    why: 'A rule judges a linked system. One that looked into texts or trees would see what only its own language has.',
  },
  config: {
    folders: ['model'],
    packages: ['yaml', 'zod'],
    why: 'The configuration is a value or a sentence about what is wrong with it; what it means is decided where it is used.',
  },
  review: {
    folders: ['model'],
    packages: [],
    why: 'A review is the difference of two judgements. It gets the rules as an argument, so that it can be tested with any.',
  },
  edits: {
    folders: ['model'],
    packages: [],
    builtins: false,
    why: 'An edit is made from a text and from what a rule wants changed. Whether it helps is tried afterwards, by the engine.',
  },
  report: {
    folders: ['model'],
    packages: ['zod'],
    why: 'Every output is made from the one review and nothing else: no two of them can disagree.',
  },
  pages: {
    folders: ['model', 'report'],
    // A function of a text, like the parsers: it reads nothing else.
    packages: ['highlight\\.js'],
    why: 'A page is a function of what it shows and of who looks: whoever serves it decides who may look, and a test needs no server.',
  },
}

/** What a folder that does may import of src. Packages and builtins are free, but for the walls further down. */
const doing = {
  engine: {
    folders: ['model', 'languages', 'facts', 'link', 'system', 'config', 'review', 'edits', 'charts'],
    why: 'The engine runs what decides over many files. Where files come from and where results go is not its business.',
  },
  replay: {
    folders: ['model', 'languages', 'facts', 'link', 'system', 'engine'],
    why: 'A replay compiles two trees like the engine, and applies their migrations. It judges nothing and prints nothing.',
  },
  git: { folders: ['model'], why: 'Gathering gives a change set; it neither judges nor prints.' },
  github: {
    folders: ['model', 'languages'],
    why: 'Gathering gives a change set, publishing carries out a plan; both are judged elsewhere. Of languages it reads unified diffs.',
  },
  setup: {
    folders: ['model', 'config', 'store'],
    why: 'What the App needs in order to run, and whether it has it. The App reads it at its start, `readiness doctor` to find problems.',
  },
  store: { folders: ['model'], why: 'The store keeps and finds. What is kept is plain data of the model.' },
}

const roots = ['app', 'cli', 'demo']

const packagesPattern = (names) => `^(node_modules/)?(${names.join('|')})(/|$)`
const foldersPattern = (names) => `^src/(${names.join('|')})/`

const forbidden = [
  ...Object.entries(deciding).map(([folder, { folders, packages = [], builtins = true, why }]) => ({
    name: `${folder}-is-pure`,
    comment: why,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: {
      pathNot: [
        foldersPattern([folder, ...folders]),
        ...(packages.length > 0 ? [packagesPattern(packages)] : []),
        ...(builtins ? [pureBuiltins] : []),
      ],
    },
  })),
  ...Object.entries(doing).map(([folder, { folders, why }]) => ({
    name: `${folder}-knows-only`,
    comment: why,
    severity: 'error',
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: [foldersPattern([folder, ...folders])] },
  })),
  {
    name: 'nothing-imports-a-root',
    comment: 'App, command and demo put the parts together. A part that reached back for them could not be put together in another way.',
    severity: 'error',
    from: { path: '^src/', pathNot: [foldersPattern(roots)] },
    to: { path: foldersPattern(roots) },
  },
  {
    name: 'roots-stand-alone',
    comment: 'App and command are two products of the same parts; what both need is a part. Only the demo starts the App.',
    severity: 'error',
    from: { path: '^src/(app|cli)/' },
    to: { path: foldersPattern(roots), pathNot: ['^src/$1/'] },
  },
  {
    name: 'no-rule-imports-a-rule',
    comment: 'What two rules share is a fact. A rule can be read, changed and removed alone; only the tables of contents list them.',
    severity: 'error',
    from: { path: '^src/rules/', pathNot: ['^src/rules/index[.]ts$', '^src/rules/[^/]+/index[.]ts$'] },
    // A rule's examples may stand beside it, one file for a language, and are data.
    to: { path: '^src/rules/', pathNot: ['^src/rules/[^/]+/examples/'] },
  },
  {
    name: 'parsers-only-in-languages',
    comment: 'One folder knows the parsers. The configuration reads its own YAML, as its own wall says.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/(languages|config)/'] },
    to: { path: packagesPattern(parsers) },
  },
  {
    name: 'database-only-in-store',
    comment:
      'One folder knows the database, so that PostgreSQL and the embedded one stay interchangeable. A replay runs the embedded one for itself, in a process that ends with it.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/(store|replay)/'] },
    to: { path: packagesPattern(['pg', 'pg-boss', '@electric-sql/.+']) },
  },
  {
    name: 'github-client-only-at-the-edge',
    comment: 'The wire to GitHub is known where it is spoken and where the App is put together.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/(github|app|cli|demo)/'] },
    to: { path: packagesPattern(['probot', '@octokit/.+', 'octokit']) },
  },
  {
    name: 'across-folders-by-alias',
    comment: 'An import that leaves its folder says so: `#folder/file`.',
    severity: 'error',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/', pathNot: ['^src/$1/'], dependencyTypesNot: ['aliased-subpath-import'] },
  },
  {
    name: 'inside-a-folder-by-path',
    comment: 'An import that stays in its folder says so: `./file.ts`.',
    severity: 'error',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/$1/', dependencyTypes: ['aliased-subpath-import'] },
  },
  {
    name: 'no-circles',
    comment: 'Files in a circle can only be understood, tested and loaded together.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'product-stands-alone',
    comment: 'What is shipped needs neither tests nor repository scripts.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(test|scripts)/' },
  },
  {
    name: 'no-development-dependency',
    comment: 'The image installs without development dependencies: what src imports at run time is a dependency.',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that leads nowhere fails when it is loaded.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)fixtures/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
}
