import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Programs that leave a file behind when they run. */
export interface Canaries {
  /** A folder outside of every repository. */
  readonly dir: string
  /** The path of a program that marks `name`. */
  program(name: string): string
  /** The path that says of `name` that it ran, or was written to. */
  mark(name: string): string
  /** Names that ran so far. */
  sprung(): string[]
  remove(): void
}

/** Names of canaries are any text. */
const fileName = (name: string): string => Buffer.from(name, 'utf8').toString('hex')

/** Makes an aviary. To be removed by whoever made it: it is shared by the tests of a file. */
export const canaries = (): Canaries => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-canaries-')))
  for (const folder of ['bin', 'marks']) mkdirSync(join(dir, folder))
  const mark = (name: string): string => join(dir, 'marks', fileName(name))
  return {
    dir,
    mark,
    program: (name) => {
      const path = join(dir, 'bin', fileName(name))
      writeFileSync(path, `#!/bin/sh\ntouch '${mark(name)}'\n`, { mode: 0o755 })
      return path
    },
    sprung: () => readdirSync(join(dir, 'marks')).map((name) => Buffer.from(name, 'hex').toString('utf8')),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** Every hook that git has (githooks(5)). */
export const hookNames = [
  'applypatch-msg',
  'commit-msg',
  'fsmonitor-watchman',
  'post-applypatch',
  'post-checkout',
  'post-commit',
  'post-index-change',
  'post-merge',
  'post-receive',
  'post-rewrite',
  'post-update',
  'pre-applypatch',
  'pre-auto-gc',
  'pre-commit',
  'pre-merge-commit',
  'pre-push',
  'pre-rebase',
  'pre-receive',
  'prepare-commit-msg',
  'proc-receive',
  'push-to-checkout',
  'reference-transaction',
  'sendemail-validate',
  'update',
]

/** Writes every hook into a folder, each a canary named `<label> <hook>`. */
export const plantHooks = (folder: string, aviary: Canaries, label: string): void => {
  mkdirSync(folder, { recursive: true })
  for (const hook of hookNames) {
    writeFileSync(join(folder, hook), `#!/bin/sh\ntouch '${aviary.mark(`${label} ${hook}`)}'\n`, { mode: 0o755 })
  }
}

/** A repository for the tests of a file, in the same environment as a `tempRepository`. */
export const git = (dir: string, ...args: readonly string[]): string => gitWith(dir, {}, ...args)

/** As {@link git}, with variables on top. */
export const gitWith = (dir: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd: dir,
    env: {
      PATH: process.env['PATH'],
      HOME: dir,
      GIT_AUTHOR_NAME: 'Eve',
      GIT_AUTHOR_EMAIL: 'eve@example.com',
      GIT_COMMITTER_NAME: 'Eve',
      GIT_COMMITTER_EMAIL: 'eve@example.com',
      GIT_AUTHOR_DATE: '2024-01-02T03:04:05Z',
      GIT_COMMITTER_DATE: '2024-01-02T03:04:05Z',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      ...env,
    },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/** Gives the branch `main` a commit on top of it with a signature, which `log.showSignature` lets a program verify. */
export const commitSigned = (dir: string): void => {
  const text = [
    `tree ${git(dir, 'rev-parse', 'HEAD^{tree}')}`,
    `parent ${git(dir, 'rev-parse', 'HEAD')}`,
    'author Eve <eve@example.com> 1704164645 +0000',
    'committer Eve <eve@example.com> 1704164645 +0000',
    'gpgsig -----BEGIN PGP SIGNATURE-----',
    ' ',
    ' iQEzBAABCAAdFiEE',
    ' -----END PGP SIGNATURE-----',
    '',
    'Signed',
    '',
  ].join('\n')
  const file = join(dir, '.git/signed')
  writeFileSync(file, text)
  git(dir, 'update-ref', 'HEAD', git(dir, 'hash-object', '-t', 'commit', '-w', file))
  rmSync(file)
}

/** Everything below a folder: kind, mode, times and contents of each file, by path. */
export const stateOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const path = join(folder, name)
      const { mode, mtimeMs } = lstatSync(path)
      const content = lstatSync(path).isFile() ? createHash('sha1').update(readFileSync(path)).digest('hex') : ''
      const target = lstatSync(path).isSymbolicLink() ? readlinkSync(path) : ''
      // The time of a folder changes when a file in it does.
      return [name, [mode, lstatSync(path).isDirectory() ? '' : mtimeMs, content, target].join(' ')]
    }),
  )

/** Paths that differ between two states. */
export const differences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort()
