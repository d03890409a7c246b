import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A real git repository in a temporary folder. */
export interface TempRepository {
  readonly dir: string
  /** Writes files by path; `null` removes one. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): void
  /** Commits everything that is not ignored and gives the commit's id. */
  commit(message?: string): string
  /** Runs git in the folder and gives its output, trimmed. */
  git(...args: readonly string[]): string
}

/** The same author, clock and configuration on every machine, so that every commit has the same id everywhere. */
const environment = {
  GIT_AUTHOR_NAME: 'Ada Example',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_AUTHOR_DATE: '2024-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Ada Example',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_COMMITTER_DATE: '2024-01-02T03:04:05Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

/** A temporary folder that is gone when the running test has finished. */
export const tempFolder = (): string => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-test-')))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Runs git in a folder, in the tests' own environment, and gives its output, trimmed. */
export const gitIn = (dir: string, ...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd: dir,
    env: { PATH: process.env['PATH'], HOME: dir, ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/**
 * Makes a repository for the running test, with the branch `main` and no commit, and removes it when the test has finished. To be called in
 * a test, not in a hook.
 *
 * @param options `init`: further arguments of `git init` (`--bare`, `--object-format=sha256`); `dir`: an existing folder, for one that
 *   needs a certain name
 */
export const tempRepository = (options: { readonly init?: readonly string[]; readonly dir?: string } = {}): TempRepository => {
  const dir = options.dir ?? tempFolder()
  const git = (...args: readonly string[]): string => gitIn(dir, ...args)
  git('init', '--quiet', '--initial-branch=main', ...(options.init ?? []))
  return {
    dir,
    git,
    write: (files) => {
      for (const [path, content] of Object.entries(files)) {
        const file = join(dir, path)
        rmSync(file, { recursive: true, force: true })
        if (content === null) continue
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, content)
      }
    },
    commit: (message = 'A change') => {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD')
    },
  }
}
