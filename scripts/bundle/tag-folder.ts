import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Tags a folder as a commit of its own, with the current commit as its parent: what `uses:` checks out is this folder and nothing else. The
 * working tree, the index and the branches stay as they are.
 *
 * @returns the id of the commit
 */
export const tagFolder = (repository: string, folder: string, tag: string): string => {
  const temporary = mkdtempSync(join(tmpdir(), 'readiness-tag-'))
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', repository, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_INDEX_FILE: join(temporary, 'index') },
    }).trim()
  try {
    // `--force`: a folder of packages is ignored everywhere else.
    git('--work-tree', folder, 'add', '--all', '--force', '.')
    const commit = git('commit-tree', git('write-tree'), '-p', 'HEAD', '-m', `Release ${tag} of the action`)
    git('tag', tag, commit)
    return commit
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
