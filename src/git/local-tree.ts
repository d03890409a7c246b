import type { Blob, BlobReader, Tree } from '#model/change-set'
import { isUncommitted, stagedFiles, workTree } from '#model/revisions/uncommitted'
import type { ClosableBlobReader } from './objects/blob-reader.ts'
import { hugeBytes, openBlobReader } from './objects/blob-reader.ts'
import type { ListedTree } from './objects/diff-trees.ts'
import { GitError } from './program/git-error.ts'
import { listIndex, listTree } from './objects/list-tree.ts'
import type { Repository } from './repository.ts'
import { openRepository } from './repository.ts'
import { resolveCommit } from './objects/revisions.ts'
import { snapshotStaged, snapshotWorkTree } from './work-tree-snapshot.ts'

/** A snapshot of a local repository, for an audit. */
export interface LocalTree {
  readonly tree: Tree
  readonly blobs: BlobReader
  /** Top folder of the working tree; the git directory of a bare repository. */
  readonly root: string
  /** The git directory that holds the objects, shared by all working trees. */
  readonly gitDirectory: string
  /** `owner/name` of the remote `origin`, else the name of the folder. */
  readonly repository: string
  /** Ends the git process behind `blobs` and removes temporary files. */
  close(): Promise<void>
}

/**
 * Lists a commit, or the working tree, of a local repository. Executes nothing of the repository and writes nothing into it.
 *
 * @param options `rev`: branch, tag or commit; the working tree (`WORKTREE`) if omitted
 * @throws GitError
 */
export const gatherLocalTree = async (options: { readonly repoDir: string; readonly rev?: string }): Promise<LocalTree> => {
  const { repoDir, rev = workTree } = options
  return withReading(repoDir, async ({ repository, blobs, list, close }) => {
    const commit = await resolveSide(repository, rev)
    const { entries } = await list(commit)
    return {
      tree: { revision: rev, commit, entries },
      blobs,
      root: repository.root,
      gitDirectory: repository.gitDirectory,
      repository: repository.name,
      close,
    }
  })
}

/** The commit of a revision, `WORKTREE` for the working tree, or `INDEX` for the staged files. */
export const resolveSide = async (repository: Repository, revision: string): Promise<string> => {
  if (!isUncommitted(revision)) return resolveCommit(repository, revision)
  if (repository.bare)
    throw new GitError(
      'bare-repository',
      `${repository.root} has no working tree (it is bare, or a git directory). Give the revision to examine.`,
    )
  return revision
}

/** An open repository with its blob reader. */
export interface Reading {
  readonly repository: Repository
  readonly blobs: ClosableBlobReader
  /** Lists a commit, `WORKTREE` or `INDEX`. */
  list(commit: string): Promise<ListedTree>
  close(): Promise<void>
}

/**
 * Opens the repository and the blob reader for `use`. The result of `use` is responsible for closing them; if `use` fails, they are closed
 * here.
 */
export const withReading = async <Result>(repoDir: string, use: (reading: Reading) => Promise<Result>): Promise<Result> => {
  const repository = await openRepository(repoDir)
  const known = new Map<string, Blob>()
  const blobs = openBlobReader(repository, known)
  const list = async (commit: string): Promise<ListedTree> => {
    const snapshot =
      commit === workTree
        ? await snapshotWorkTree(await repository.openWorkTree(), repository, blobs)
        : commit === stagedFiles
          ? await snapshotStaged(await repository.openWorkTree(), repository)
          : undefined
    const entries = snapshot ? await listIndex(repository, snapshot.index) : await listTree(repository, commit)
    for (const { blob, size } of entries) if (size !== undefined && size > hugeBytes) known.set(blob, { kind: 'huge', bytes: size })
    for (const [blob, reason] of snapshot?.unreadable ?? []) known.set(blob, { kind: 'unreadable', reason })
    return { at: snapshot ? { index: snapshot.index } : { tree: commit }, entries, unreadable: new Set(snapshot?.unreadable.keys()) }
  }
  const close = async (): Promise<void> => {
    await blobs.close()
    await repository.close()
  }
  try {
    return await use({ repository, blobs, list, close })
  } catch (error) {
    await close()
    throw error
  }
}
