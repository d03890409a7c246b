import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, platform, tmpdir, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { generateRepository } from './bench/generate-repository.ts'
import { measure, median, type Run, type Usage } from './bench/measure.ts'
import { benchmarksPage, ratiosTable, type Measured } from './bench/page.ts'

const usage = `npm run bench -- [--runs N] [--date YYYY-MM-DD]
npm run bench -- --repo DIR --base REV --head REV [--runs N]

Times whole processes, after one warm-up: the review, the audit, TypeScript's parser alone, and ESLint with plugins on the same files.
Without --repo: in a generated repository of 2,000 files; writes docs/benchmarks.md when --date is given.`

const { values } = parseArgs({
  options: {
    repo: { type: 'string' },
    base: { type: 'string' },
    head: { type: 'string' },
    runs: { type: 'string', default: '5' },
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

const generatedSubjects = (repo: string): Subject[] => {
  const { files, change } = generateRepository(2_000)
  git(dirname(repo), ['init', '-q', '-b', 'main', repo])
  const commit = (texts: ReadonlyMap<string, string>): void => {
    writeFiles(repo, texts)
    git(repo, ['add', '-A'])
    git(repo, ['-c', 'commit.gpgsign=false', 'commit', '-qm', 'generated'])
  }
  commit(files)
  return [50, 400].map((count) => {
    const head = `change-${count}`
    git(repo, ['checkout', '-q', '-b', head, 'main'])
    commit(change(count))
    return { name: `${count} changed files`, repo, base: 'main', head }
  })
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

const runsOf = (subject: Subject, scratch: string, isLast: boolean): [string, Run][] => {
  const cwd = checkOut(subject, join(scratch, `files-${subject.name.replace(/\W+/g, '-')}`))
  const list = (name: string, paths: readonly string[]): string => {
    const file = `${cwd}.${name}`
    writeFileSync(file, paths.map((path) => join(cwd, path)).join('\n'))
    return file
  }
  const changed = lines(git(subject.repo, ['diff', '-z', '--name-only', '--diff-filter=d', `${subject.base}...${subject.head}`]))
  const all = lines(git(subject.repo, ['ls-tree', '-r', '-z', '--name-only', subject.head]))
  const cli = join(root, 'dist/cli/main.js')
  const script = (name: string): string => join(root, 'scripts/bench', name)
  const accepts = [0]
  const one = (args: readonly string[], expects: RegExp, codes = accepts): Run => ({ args, cwd, accepts: codes, expects })
  const where = ['--repo', resolve(subject.repo)]
  return [
    [
      `readiness review, ${subject.name}`,
      one([cli, 'review', ...where, '--base', subject.base, '--head', subject.head], /Final verdict/, [0, 1]),
    ],
    [
      `ESLint with sonarjs and security, ${subject.name}`,
      one([script('lint-files.ts'), list('changed', changed)], new RegExp(`^${changed.length} files, `)),
    ],
    [
      `TypeScript's parser alone, ${subject.name}`,
      one([script('parse-files.ts'), list('changed', changed)], new RegExp(`^${changed.length} files`)),
    ],
    ...(isLast
      ? ([
          [`readiness audit, ${all.length} files`, one([cli, 'audit', ...where, '--rev', subject.head], /\S/)],
          [
            `TypeScript's parser alone, ${all.length} files`,
            one([script('parse-files.ts'), list('all', all)], new RegExp(`^${all.length} files`)),
          ],
        ] as [string, Run][])
      : []),
  ]
}

const versions = (): Record<string, string> => {
  const of = (name: string): string =>
    (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version
  const names = ['typescript', 'ts-morph', 'eslint', 'eslint-plugin-sonarjs', 'eslint-plugin-security', 'typescript-eslint']
  return { node: process.versions.node, ...Object.fromEntries(names.map((name) => [name, of(name)])) }
}

if (values.help) console.log(usage)
else {
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is a whole number from 1 on, not "${values.runs}".`)
  if (values.repo && !(values.base && values.head)) throw new Error(`--repo needs --base and --head.\n${usage}`)
  const scratch = mkdtempSync(join(tmpdir(), 'readiness-bench-'))
  try {
    const { repo, base = '', head = '' } = values
    const subjects = repo
      ? [{ name: `${base}...${head}`, repo: resolve(process.env['INIT_CWD'] ?? '.', repo), base, head }]
      : generatedSubjects(join(scratch, 'repository'))
    const measured: Measured[] = []
    for (const [index, subject] of subjects.entries())
      for (const [name, run] of runsOf(subject, scratch, index === subjects.length - 1)) {
        measure(run)
        const usages: Usage[] = Array.from({ length: runs }, () => measure(run))
        measured.push({ name, ...median(usages) })
        console.error(`${name}: done`)
      }
    console.log(ratiosTable(measured))
    if (!repo && values.date) {
      const machine = {
        processor: cpus()[0]?.model.trim() ?? 'unknown',
        cores: availableParallelism(),
        gigabytes: Math.round(totalmem() / 1_073_741_824),
        system: `${platform()} ${arch()}`,
        load: loadavg()[0] ?? 0,
      }
      const file = join(root, 'docs/benchmarks.md')
      const page = benchmarksPage({ measured, machine, versions: versions(), date: values.date, runs })
      writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }))
      console.error('docs/benchmarks.md is written.')
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
