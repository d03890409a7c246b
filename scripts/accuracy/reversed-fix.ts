import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A shared clone to write commits into, so that the given git directory stays as it is. */
export interface Scratch {
  readonly dir: string
  /** A commit on top of `fix` in which the files that `fix` changed against `parent` stand as in `parent`. */
  reversed(fix: string, parent: string): Promise<string>
  remove(): Promise<void>
}

/** Opens a scratch clone of a git directory (objects are shared, nothing is copied). */
export const openScratch = async (git: string): Promise<Scratch> => {
  const top = await mkdtemp(join(tmpdir(), 'readiness-accuracy-'))
  const dir = join(top, 'repo.git')
  await run('git', ['clone', '--quiet', '--shared', '--bare', '--no-tags', git, dir])
  let count = 0
  return {
    dir,
    async reversed(fix, parent) {
      const index = join(top, `index-${count++}`)
      const env = {
        ...process.env,
        GIT_INDEX_FILE: index,
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.com',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.com',
        GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
        GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
      }
      const git = async (...args: string[]): Promise<string> =>
        (await run('git', ['--git-dir', dir, ...args], { env, maxBuffer: 1 << 28 })).stdout
      await git('read-tree', fix)
      const raw = (await git('diff-tree', '-r', '-z', '--no-renames', fix, parent)).split('\0')
      const entries: string[] = []
      for (let at = 0; at + 1 < raw.length; at += 2) {
        const [, mode, , blob, status] = (raw[at] ?? '').slice(1).split(' ')
        // Mode 0 takes the path away.
        entries.push(status === 'D' ? `0 ${'0'.repeat(40)}\t${raw[at + 1]}\0` : `${mode} ${blob}\t${raw[at + 1]}\0`)
      }
      const updating = run('git', ['--git-dir', dir, 'update-index', '-z', '--index-info'], { env })
      updating.child.stdin?.end(entries.join(''))
      await updating
      // Large files may be absent from a clone; nobody reads them here.
      const tree = (await git('write-tree', '--missing-ok')).trim()
      return (await git('commit-tree', tree, '-p', fix, '-m', 'reversed')).trim()
    },
    remove: () => rm(top, { recursive: true, force: true }),
  }
}
