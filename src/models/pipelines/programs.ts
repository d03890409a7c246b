/** A program that runs code of the folder that it is started in: scripts of its manifest, its configuration, its tests, its build. */
interface FolderProgram {
  /** The arguments with which it does; every use if absent. */
  readonly with?: readonly string[]
  /** The options with which it does not. */
  readonly unless?: readonly string[]
  /** Options that name the folder. */
  readonly folder?: readonly string[]
}

const packageManager = (...words: readonly string[]): FolderProgram => ({
  with: ['install', 'i', 'ci', 'run', 'run-script', 'test', 't', 'exec', 'start', 'build', 'rebuild', 'pack', 'publish', ...words],
  unless: ['--ignore-scripts', '-g', '--global'],
  folder: ['--prefix', '-C', '--dir', '--cwd'],
})

/** By the documentation of each: lifecycle scripts, build files and configuration files that are code. */
const programs: ReadonlyMap<string, FolderProgram> = new Map<string, FolderProgram>([
  ['npm', packageManager('install-test', 'it')],
  ['pnpm', packageManager('add', 'rebuild', 'dlx')],
  ['yarn', { unless: ['--ignore-scripts', '--version'], folder: ['--cwd'] }],
  ['bun', packageManager('x')],
  ['make', { folder: ['-C', '--directory'] }],
  ['gmake', { folder: ['-C', '--directory'] }],
  ['just', { folder: ['-d', '--working-directory'] }],
  ['task', { folder: ['-d', '--dir'] }],
  ['rake', {}],
  ['mvn', {}],
  ['gradle', { folder: ['-p', '--project-dir'] }],
  ['bazel', { with: ['build', 'test', 'run'] }],
  ['sbt', {}],
  ['cargo', { with: ['build', 'test', 'run', 'check', 'bench', 'clippy', 'doc', 'install', 'nextest', 'publish', 'xtask'] }],
  ['go', { with: ['test', 'run', 'generate'], folder: ['-C'] }],
  ['dotnet', { with: ['build', 'test', 'run', 'restore', 'publish', 'pack'] }],
  ['bundle', { with: ['install', 'exec'] }],
  ['composer', { with: ['install', 'update', 'run', 'run-script', 'test'], unless: ['--no-scripts'] }],
  ['pytest', {}],
  ['tox', {}],
  ['nox', {}],
  ['pre-commit', { with: ['run'] }],
  ['poetry', { with: ['install', 'build', 'run'] }],
  ['hatch', {}],
  ['pdm', { with: ['install', 'run', 'build'] }],
  ['jest', {}],
  ['vitest', {}],
  ['mocha', {}],
  ['eslint', {}],
  ['cmake', { with: ['--build', '-S', '.', '..'] }],
  ['meson', {}],
  ['nix', { with: ['build', 'run', 'develop', 'flake'] }],
  ['nix-build', {}],
  ['terraform', { with: ['plan', 'apply', 'test'] }],
  ['tofu', { with: ['plan', 'apply', 'test'] }],
  ['pulumi', { with: ['preview', 'up'], folder: ['-C', '--cwd'] }],
  ['cdk', { with: ['synth', 'diff', 'deploy'] }],
  ['mkdocs', { with: ['build', 'serve', 'gh-deploy'] }],
  ['sphinx-build', {}],
  ['jekyll', { with: ['build'] }],
])

/** Programs that run the file or the folder that is their first argument without a dash. */
const interpreters: ReadonlySet<string> = new Set([
  ...['bash', 'sh', 'zsh', 'source', '.', 'node', 'deno', 'tsx', 'ts-node', 'python', 'python3', 'ruby', 'perl', 'php', 'pwsh', 'Rscript'],
])

/** Programs that start what follows them. */
const starters: ReadonlyMap<string, readonly string[]> = new Map([
  ['sudo', []],
  ['time', []],
  ['exec', []],
  ['xvfb-run', []],
  ['nohup', []],
  ['npx', []],
  ['bunx', []],
  ['corepack', []],
  ['command', []],
  ['uv', ['run']],
  ['poetry', ['run']],
  ['pipenv', ['run']],
  ['pdm', ['run']],
  ['bundle', ['exec']],
])

/** What a command runs: the folder whose code runs, as the command names it (`.` for its own). */
export const codeRunBy = (words: readonly string[]): { readonly folder: string } | undefined => {
  const [first = '', ...rest] = words
  const name = first.replace(/^.*\//, '')
  if (/^(\.{1,2}|[\w.-]+)\//.test(first)) return { folder: first.replace(/\/[^/]*$/, '') }
  const starter = starters.get(name)
  if (starter && starter.every((word, at) => rest[at] === word)) {
    const inner = codeRunBy(rest.slice(starter.length).filter((word, at) => !(at === 0 && word.startsWith('-'))))
    if (inner || name !== 'poetry') return inner
  }
  if (interpreters.has(name)) return codeOfInterpreter(rest)
  if (name === 'pip' || name === 'pip3') return codeOfPip(rest)
  const program = programs.get(name)
  if (!program || program.unless?.some((word) => rest.includes(word)) || rest.some((word) => /^(--version|-v|--help)$/.test(word)))
    return undefined
  if (program.with && !program.with.some((word) => rest.includes(word))) return undefined
  return { folder: optionOf(rest, program.folder ?? []) ?? '.' }
}

const optionOf = (words: readonly string[], options: readonly string[]): string | undefined => {
  for (const [at, word] of words.entries())
    for (const option of options) {
      if (word === option) return words[at + 1]
      if (word.startsWith(`${option}=`)) return word.slice(option.length + 1)
    }
  return undefined
}

/** `python -m pytest` loads modules of its own folder. */
const codeOfInterpreter = (rest: readonly string[]): { readonly folder: string } | undefined => {
  const isModule = rest[0] === '-m'
  if (isModule) return /^(pytest|unittest|tox|nox|build)$/.test(rest[1] ?? '') ? { folder: '.' } : undefined
  const file = rest.find((word) => !word.startsWith('-'))
  if (file === undefined || rest.some((word) => /^(-c|-e|--eval|-p)$/.test(word))) return undefined
  if (!/^[\w./-]+\.\w+$|\//.test(file)) return undefined
  return { folder: file.includes('/') ? file.replace(/\/[^/]*$/, '') || '/' : '.' }
}

/** `pip install .`, `pip install -e .[dev]` and `pip install -r dev.txt` run builds of packages that the folder names. */
const codeOfPip = (rest: readonly string[]): { readonly folder: string } | undefined => {
  if (rest[0] !== 'install' && rest[0] !== 'wheel') return undefined
  const target = rest.slice(1).find((word) => /^\.{1,2}(\/|\[|$)/.test(word))
  if (target !== undefined) return { folder: target.split('[')[0] ?? target }
  // The file names the packages, whose builds run.
  const list = optionOf(rest, ['-r', '--requirement'])
  return list === undefined ? undefined : { folder: list.includes('/') ? list.replace(/\/[^/]*$/, '') : '.' }
}
