import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, platform, tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { generateRepository } from './bench/generate-repository.ts'
import { measure, median, type Run, type Usage } from './bench/measure.ts'
import { benchmarksPage, ratiosTable, type Measured, type Throughput, type UnderLoad, type Warm } from './bench/page.ts'

const usage = `npm run bench -- [--quick] [--runs N] [--date YYYY-MM-DD]
npm run bench -- --repo DIR --base REV --head REV [--runs N]

Measures whole processes: reviews and audits, and on the same files ESLint with plugins, oxlint, ast-grep and TypeScript's parser alone. Also
measures pushes inside a running process, texts of each language, and the App under load.
Without --repo, uses generated repositories, and writes docs/benchmarks.md if --date is given. --quick runs everything once, without a warm-up.`

const { values } = parseArgs({
  options: {
    repo: { type: 'string' },
    base: { type: 'string' },
    head: { type: 'string' },
    runs: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    date: { type: 'string' },
    help: { type: 'boolean' },
  },
})

const root = join(import.meta.dirname, '..')
const isTypescript = /\.[cm]?tsx?$/
const git = (repo: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
  execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', ...args], {
    cwd: repo,
    encoding: 'utf8',
    maxBuffer: 256 * 1_048_576,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** A change of a repository that is measured. */
interface Subject {
  readonly name: string
  readonly repo: string
  readonly base: string
  readonly head: string
}

const writeFiles = (folder: string, files: ReadonlyMap<string, string>): void => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Pushes of one file each. */
const pushes = Array.from({ length: 8 }, (_, index) => `push-${index + 1}`)

/** A generated repository of so many files, with branches that change so many of them, and one to which one file after the other is pushed. */
const generated = (repo: string, size: number, counts: readonly number[]): Subject[] => {
  const { files, change } = generateRepository(size)
  git(dirname(repo), ['init', '-q', '-b', 'main', repo])
  const commit = (texts: ReadonlyMap<string, string>): void => {
    writeFiles(repo, texts)
    git(repo, ['add', '-A'])
    git(repo, ['-c', 'commit.gpgsign=false', 'commit', '-qm', 'generated'])
  }
  commit(files)
  git(repo, ['checkout', '-q', '-b', 'pushes', 'main'])
  for (const [index, tag] of pushes.entries()) {
    commit(change(index + 1))
    git(repo, ['tag', tag])
  }
  const subjects = counts.map((count) => {
    const head = `change-${count}`
    git(repo, ['checkout', '-q', '-b', head, 'main'])
    commit(change(count))
    return { name: `${count.toLocaleString('en')} changed of ${size.toLocaleString('en')} files`, repo, base: 'main', head }
  })
  // As a clone is: one file holds all objects, where each commit above has left a file for each.
  git(repo, ['repack', '-a', '-d', '-q'])
  return subjects
}

/** The files of a commit in a folder of their own, with the repository left as it is. */
const checkOut = ({ repo, head }: Subject, folder: string): string => {
  mkdirSync(folder)
  const env = { GIT_INDEX_FILE: `${folder}.index` }
  git(repo, ['read-tree', head], env)
  git(repo, ['checkout-index', '--all', `--prefix=${folder}/`], env)
  return folder
}

const lines = (text: string): string[] => text.split('\0').filter((path) => isTypescript.test(path))

const cli = join(root, 'dist/cli/main.js')
const script = (name: string): string => join(root, 'scripts/bench', name)

const reviewOf = (subject: Subject, kept: boolean): [string, Run] => [
  `readiness review, ${subject.name}${kept ? ', facts cached' : ''}`,
  {
    args: [
      cli,
      'review',
      ...(kept ? [] : ['--no-cache']),
      ...['--repo', resolve(subject.repo), '--base', subject.base, '--head', subject.head],
    ],
    cwd: root,
    accepts: [0, 1],
    expects: /Final verdict/,
  },
]

const auditOf = (subject: Subject, size: number): [string, Run] => [
  `readiness audit, ${size.toLocaleString('en')} files`,
  { args: [cli, 'audit', '--no-cache', '--repo', resolve(subject.repo), '--rev', subject.head], cwd: root, accepts: [0], expects: /\S/ },
]

/** What else reads the same files. */
const peersOf = (subject: Subject, scratch: string): [string, Run][] => {
  const cwd = checkOut(subject, join(scratch, 'files-of-peers'))
  const all = lines(git(subject.repo, ['ls-tree', '-r', '-z', '--name-only', subject.head]))
  const list = `${cwd}.list`
  writeFileSync(list, all.map((path) => join(cwd, path)).join('\n'))
  const one = (name: string, args: readonly string[], expects: RegExp, accepts: readonly number[] = [0]): [string, Run] => [
    `${name}, ${all.length.toLocaleString('en')} files`,
    { args, cwd, accepts, expects },
  ]
  const said = new RegExp(`^${all.length} files`)
  const oxlint = [join(root, 'node_modules/oxlint/bin/oxlint'), '--node-plugin', '--promise-plugin', '.']
  return [
    one('ESLint with sonarjs, security, n and promise', [script('lint-files.ts'), list], said),
    one('oxlint', oxlint, new RegExp(`on ${all.length} files`), [0, 1]),
    one('ast-grep, 12 patterns', [script('search-files.ts'), list], said),
    one("TypeScript's parser alone", [script('parse-files.ts'), list], said),
  ]
}

/** All runs of generated repositories, in the order in which they are shown. */
const allRuns = (scratch: string): [string, Run][] => {
  const [corpus] = generated(join(scratch, 'corpus'), 400, [1]) as [Subject]
  const [ten, fifty, hundred] = generated(join(scratch, 'middle'), 2_000, [10, 50, 100]) as [Subject, Subject, Subject]
  const [many] = generated(join(scratch, 'large'), 5_000, [3_000]) as [Subject]
  return [
    auditOf(corpus, 400),
    ...peersOf(corpus, scratch),
    ...[ten, fifty, hundred, many].map((subject) => reviewOf(subject, false)),
    ...[ten, hundred, many].map((subject) => reviewOf(subject, true)),
    auditOf(many, 5_000),
  ]
}

const json = <Value>(args: readonly string[]): Value =>
  JSON.parse(
    execFileSync(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', ...args], { encoding: 'utf8' }),
  ) as Value

const versions = (): Record<string, string> => {
  const of = (name: string): string =>
    (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version
  const names = [
    'typescript',
    'eslint',
    'eslint-plugin-sonarjs',
    'eslint-plugin-security',
    'eslint-plugin-n',
    'eslint-plugin-promise',
    'oxlint',
    '@ast-grep/napi',
  ]
  return { node: process.versions.node, ...Object.fromEntries(names.map((name) => [name, of(name)])) }
}

if (values.help) console.log(usage)
else {
  const runs = values.quick ? 1 : Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is a whole number from 1 on, not "${values.runs}".`)
  if (values.repo && !(values.base && values.head)) throw new Error(`--repo needs --base and --head.\n${usage}`)
  const scratch = mkdtempSync(join(tmpdir(), 'readiness-bench-'))
  try {
    const { repo, base = '', head = '' } = values
    const own = { name: `${base}...${head}`, repo: resolve(process.env['INIT_CWD'] ?? '.', repo ?? ''), base, head }
    const wanted = repo ? [reviewOf(own, false), reviewOf(own, true), ...peersOf(own, scratch)] : allRuns(scratch)
    const measured: Measured[] = []
    for (const [name, run] of wanted) {
      // Facts that are kept have to be made first, even where nothing else is warmed.
      if (!values.quick || name.endsWith('facts cached')) await measure(run)
      const usages: Usage[] = []
      while (usages.length < runs) usages.push(await measure(run))
      measured.push({ name, ...median(usages) })
      console.error(`${name}: done`)
    }
    console.log(ratiosTable(measured))
    if (!repo) {
      const where = ['--repo', join(scratch, 'large'), '--base', 'main', '--heads', pushes.join(',')]
      const warm = json<Warm>([script('warm-review.ts'), ...where])
      const throughput = json<readonly Throughput[]>([script('throughput.ts'), values.quick ? '1000' : '4000'])
      const load = json<UnderLoad>([script('app-under-load.ts')])
      console.log(JSON.stringify({ warm, throughput, load }, null, 2))
      if (values.date) {
        const machine = {
          processor: cpus()[0]?.model.trim() ?? 'unknown',
          cores: availableParallelism(),
          gigabytes: Math.round(totalmem() / 1_073_741_824),
          system: `${platform()} ${arch()}`,
          load: loadavg()[0] ?? 0,
        }
        const file = join(root, 'docs/benchmarks.md')
        const page = benchmarksPage({ measured, warm, load, throughput, machine, versions: versions(), date: values.date, runs })
        writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file, proseWrap: 'always', printWidth: 120 }))
        console.error('docs/benchmarks.md is written.')
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
