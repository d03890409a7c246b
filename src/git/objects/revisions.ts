import { GitError } from '../program/git-error.ts'
import type { Repository } from '../repository.ts'
import { gitFailure } from '../program/run-git.ts'

/**
 * Resolves a revision to a commit.
 *
 * @throws GitError `invalid-revision`, `unknown-revision`, `empty-repository`, `missing-objects`
 */
export const resolveCommit = async (repository: Repository, revision: string): Promise<string> => {
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) {
    throw new GitError('invalid-revision', `${JSON.stringify(revision)} is not a revision. Give a branch, a tag or a commit id.`)
  }
  const found = await repository.run(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  if (found.exitCode === 0) return found.stdout.toString('utf8').trim()
  throw await cannotResolve(repository, revision)
}

const cannotResolve = async (repository: Repository, revision: string): Promise<GitError> => {
  const { root } = repository
  const named = await repository.run(['rev-parse', '--verify', '--quiet', revision])
  if (named.exitCode !== 0 && revision === 'HEAD') {
    return new GitError(
      'empty-repository',
      `${root} has no commit on its current branch yet, so there is nothing to compare with. Commit first, or run an audit of the working tree.`,
    )
  }
  if (named.exitCode !== 0 || /^[0-9a-f]{4,64}$/.test(revision)) {
    const hint = repository.shallow
      ? 'The clone is shallow: git fetch --unshallow gets the rest of the history.'
      : 'Check the spelling, or fetch it first (git fetch origin).'
    return new GitError('unknown-revision', `${root} has no commit "${revision}". ${hint}`)
  }
  const object = named.stdout.toString('utf8').trim()
  const type = await repository.run(['cat-file', '-t', object])
  return type.exitCode === 0
    ? new GitError(
        'unknown-revision',
        `"${revision}" in ${root} is a ${type.stdout.toString('utf8').trim()}, not a commit. Give a branch, a tag or a commit id.`,
      )
    : new GitError(
        'missing-objects',
        `"${revision}" in ${root} names ${object}, which is not in this clone. Fetch it (git fetch origin), or check the repository with git fsck.`,
      )
}

const usualNames = ['main', 'master', 'trunk']

/**
 * The default branch as this clone knows it: the target of `origin/HEAD`, else `main`, `master` or `trunk` of `origin` or local, else the
 * same of the only other remote. Returns its short name (`origin/main`).
 *
 * @throws GitError `no-default-branch`
 */
export const defaultBranch = async (repository: Repository): Promise<string> => {
  const patterns = ['refs/remotes/*/HEAD', ...usualNames.flatMap((name) => [`refs/remotes/*/${name}`, `refs/heads/${name}`])]
  const listing = await repository.require(['for-each-ref', '--format=%(refname) %(symref)', ...patterns], 'list branches')
  const refs = new Map(
    listing
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => {
        const [name = '', target = ''] = line.split(' ')
        return [name, target]
      }),
  )
  const others = [...new Set([...refs.keys()].flatMap((name) => /^refs\/remotes\/([^/]+)\//.exec(name)?.[1] ?? []))].filter(
    (remote) => remote !== 'origin',
  )
  const candidates = [
    'refs/remotes/origin/HEAD',
    ...usualNames.flatMap((name) => [`refs/remotes/origin/${name}`, `refs/heads/${name}`]),
    ...(others.length === 1 ? ['HEAD', ...usualNames].map((name) => `refs/remotes/${others[0]}/${name}`) : []),
  ]
  const found = candidates.find((name) => refs.has(name))
  if (found === undefined) {
    throw new GitError(
      'no-default-branch',
      `The default branch of ${repository.root} is unknown: there is no origin/HEAD, and no branch main, master or trunk. Pass --base with the branch to compare with.`,
    )
  }
  return (refs.get(found) || found).replace(/^refs\/(heads|remotes)\//, '')
}

/**
 * The best common ancestor of two commits.
 *
 * @throws GitError `no-merge-base`, `missing-objects`
 */
export const mergeBase = async (repository: Repository, base: Named, head: Named): Promise<string> => {
  const result = await repository.run(['merge-base', base.commit, head.commit])
  if (result.exitCode === 0) return result.stdout.toString('utf8').trim()
  // git also exits with 1 if the history ends at a missing commit.
  if (result.exitCode !== 1 || /could not read/i.test(result.stderr))
    throw gitFailure(result.stderr, repository.root, `find the merge base of ${base.revision} and ${head.revision}`)
  const where = `${base.revision} and ${head.revision} have no common commit in ${repository.root}.`
  throw new GitError(
    'no-merge-base',
    repository.shallow
      ? `${where} The clone is shallow: fetch more history (git fetch --unshallow; on GitHub Actions, actions/checkout with fetch-depth: 0).`
      : `${where} Their histories are unrelated: pass a base that ${head.revision} was branched from, or fetch more history.`,
  )
}

/** A commit, and the caller's name for it. */
export interface Named {
  readonly revision: string
  readonly commit: string
}
