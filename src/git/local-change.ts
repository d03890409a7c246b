import type { BlobReader, ChangeSet, Tree, TreeEntry } from '#model/change-set'
import { reversedRange } from '#model/revisions/reversed-range'
import { isUncommitted, workTree } from '#model/revisions/uncommitted'
import type { ListedTree } from './objects/diff-trees.ts'
import { diffTrees } from './objects/diff-trees.ts'
import { GitError } from './program/git-error.ts'
import { listTree } from './objects/list-tree.ts'
import { resolveSide, withReading } from './local-tree.ts'
import type { Repository } from './repository.ts'
import { defaultBranch, mergeBase, resolveCommit } from './objects/revisions.ts'

/** A change of a local repository, with access to its contents. */
export interface LocalChange {
  readonly change: ChangeSet
  /**
   * The commit that the base names: the tip if it is a branch, while `change.base` is the merge base. The settings at the tip apply to the
   * change, even if its author started from an older commit. Its entries have sizes only if it is the merge base.
   */
  readonly baseTip: Tree
  readonly blobs: BlobReader
  /** Top folder of the working tree; the git directory of a bare repository. */
  readonly root: string
  /** The git directory that holds the objects, shared by all working trees. */
  readonly gitDirectory: string
  /** Ends the git process behind `blobs` and removes temporary files. */
  close(): Promise<void>
}

/**
 * Determines the differences between a head and its merge base with a base. Executes nothing of the repository and writes nothing into it.
 *
 * @param options `head`: branch, tag, commit, or `INDEX` for the staged files; the working tree (`WORKTREE`) if omitted. `base`:
 * branch, tag or commit; the default branch if omitted. `onListed` is called with the head's files and {@link LocalChange.gitDirectory} before they are compared
 * @throws GitError
 */
export const gatherLocalChange = async (options: {
  readonly repoDir: string
  readonly base?: string
  readonly head?: string
  readonly onListed?: (entries: readonly TreeEntry[], gitDirectory: string) => void
}): Promise<LocalChange> => {
  const headRevision = options.head ?? workTree
  if (options.base !== undefined && isUncommitted(options.base))
    throw new GitError(
      'invalid-revision',
      `Uncommitted files (${options.base}) can be the head of a change, not its base. Give a branch, a tag or a commit id.`,
    )
  return withReading(options.repoDir, async ({ repository, blobs, list, close }) => {
    const resolvingBase = baseOf(repository, options.base)
    // If both revisions are invalid, the error for the head is reported.
    resolvingBase.catch(() => undefined)
    const head = await resolveSide(repository, headRevision)
    // Uncommitted files are based on the commit that is checked out.
    const standsOn = isUncommitted(head)
      ? { revision: 'HEAD', commit: await resolveCommit(repository, 'HEAD') }
      : { revision: headRevision, commit: head }
    const baseSide = await resolvingBase
    const base = await mergeBase(repository, baseSide, standsOn)
    // A branch without its own commits, but with uncommitted changes, is still a change.
    if (!isUncommitted(head) && base === head && baseSide.commit !== head)
      throw new GitError(
        'reversed-range',
        `${reversedRange(baseSide.revision, headRevision)} To review the changes of ${baseSide.revision}, pass --base ${headRevision} --head ${baseSide.revision}.`,
      )
    const listed = list(head).then((after) => {
      options.onListed?.(after.entries, repository.gitDirectory)
      return after
    })
    const [before, after, tip] = await Promise.all([
      list(base),
      listed,
      baseSide.commit === base ? undefined : listTree(repository, baseSide.commit, { sizes: false }),
    ])
    requireChangedBlobs(repository, before, after)
    return {
      baseTip: { ...baseSide, entries: tip ?? before.entries },
      change: {
        repository: repository.name,
        base: { revision: baseSide.revision, commit: base, entries: before.entries },
        head: { revision: headRevision, commit: head, entries: after.entries },
        files: await diffTrees(repository, before, after),
      },
      blobs,
      root: repository.root,
      gitDirectory: repository.gitDirectory,
      close,
    }
  })
}

const baseOf = async (repository: Repository, asked: string | undefined): Promise<{ revision: string; commit: string }> => {
  const revision = asked ?? (await defaultBranch(repository))
  return { revision, commit: await resolveCommit(repository, revision) }
}

/** Rejects a change whose contents are not in this clone: no review is better than a review of the half that is present. */
const requireChangedBlobs = (repository: Repository, before: ListedTree, after: ListedTree): void => {
  const missing = [...missingIn(before, after), ...missingIn(after, before)]
  const [first] = missing
  if (first === undefined) return
  throw new GitError(
    'missing-objects',
    `The contents of ${missing.length === 1 ? first : `${missing.length} changed files (${first} …)`} are not in the clone ${repository.root}. ` +
      'In a partial clone, fetch them first (check out both revisions once, or clone again without --filter). Otherwise, check the repository with git fsck.',
  )
}

/** Paths of `tree` that differ from `other` and whose blob is missing. */
const missingIn = (tree: ListedTree, other: ListedTree): string[] => {
  const same = new Map(other.entries.map(({ path, blob }) => [path, blob]))
  return tree.entries.flatMap(({ path, blob, mode, size }) =>
    size === undefined && mode !== 'submodule' && same.get(path) !== blob ? [path] : [],
  )
}
