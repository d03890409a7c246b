import { GitError } from './git-error.ts'
import { runGit, type GitProcess } from './run-git.ts'

/** A version of git, up to the second number. */
export interface GitVersion {
  readonly major: number
  readonly minor: number
}

/** The oldest version that `test/git` and `test/hostile/execution` were run against, manually. */
export const oldestGit: GitVersion = { major: 2, minor: 31 }

export const isOlder = (version: GitVersion, than: GitVersion): boolean =>
  version.major < than.major || (version.major === than.major && version.minor < than.minor)

export const versionText = ({ major, minor }: GitVersion): string => `${major}.${minor}`

const known = new Map<string, Promise<GitVersion>>()

/**
 * The version of a git program; determined once per program.
 *
 * @throws GitError `git-too-old`, or `failed` for a program that does not answer like git
 */
export const gitVersion = (git: GitProcess): Promise<GitVersion> => {
  const asked = known.get(git.program) ?? askVersion(git)
  known.set(git.program, asked)
  return asked
}

const askVersion = async (git: GitProcess): Promise<GitVersion> => {
  const { stdout } = await runGit({ ...git, args: ['version'] })
  const text = stdout.toString('utf8').trim()
  const [, major, minor] = /^git version (\d+)\.(\d+)/.exec(text) ?? []
  if (major === undefined || minor === undefined)
    throw new GitError('failed', `${git.program} did not report a git version (it printed ${JSON.stringify(text.slice(0, 80))}).`)
  const version = { major: Number(major), minor: Number(minor) }
  if (isOlder(version, oldestGit))
    throw new GitError(
      'git-too-old',
      `${git.program} is git ${versionText(version)}; Readiness needs git ${versionText(oldestGit)} or later. Install a later version, and put it first on the PATH.`,
    )
  return version
}
