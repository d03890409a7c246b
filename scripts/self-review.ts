import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * What the own review compares with: the merge base with the branch that the change goes to, or the commit before when the branch is that one itself.
 *
 * @param root folder of the repository
 * @param env `GITHUB_BASE_REF` names the target branch where GitHub Actions runs for a pull request; otherwise it is `main`
 * @returns a commit's id; undefined when there is no earlier commit (the first one, or a clone of depth 1)
 */
export function baseCommit(root: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const head = commit(root, 'HEAD')
  const target = env['GITHUB_BASE_REF'] || 'main'
  for (const branch of [`refs/remotes/origin/${target}`, `refs/heads/${target}`]) {
    const base = commit(root, branch) && git(root, ['merge-base', branch, 'HEAD'])
    if (base && base !== head) return base
  }
  return commit(root, 'HEAD^1')
}

const commit = (root: string, revision: string): string | undefined =>
  git(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])

/** What git says; undefined when it answers that there is no such thing. */
function git(root: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim() || undefined
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1) return undefined
    if (error instanceof Error && 'status' in error && error.status === 128 && args[0] === 'rev-parse') return undefined
    throw error
  }
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const base = baseCommit(root, process.env)
  if (base) {
    console.log(`Review of ${base.slice(0, 12)}..HEAD`)
    const command = ['review', '--repo', root, '--base', base, '--head', 'HEAD', '--fail-on', 'P1']
    const { status, error } = spawnSync(process.execPath, ['--conditions=source', 'src/cli/main.ts', ...command], {
      cwd: root,
      stdio: 'inherit',
    })
    if (error) throw error
    process.exitCode = status ?? 1
  } else {
    console.error('There is no earlier commit to compare with, so nothing was reviewed. In a shallow clone: git fetch --unshallow')
    process.exitCode = 3
  }
}
