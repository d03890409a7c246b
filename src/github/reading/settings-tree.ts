import type { Tree, TreeEntry } from '#model/change-set'
import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import { listTree } from './list-tree.ts'

/** The folder of a repository's settings. */
const folder = '.github'

/** GitHub lists at most this many entries of a folder. */
const mostListed = 1_000

/**
 * The settings of a repository at a commit: the files directly in `.github`. One call, or two if the folder is very large.
 *
 * @param commit a full commit id, so that the listing cannot change between calls
 */
export const readSettingsTree = async (octokit: GitHubClient, { owner, repo }: RepositoryRef, commit: string): Promise<Tree> => {
  const tree = (entries: readonly TreeEntry[]): Tree => ({ revision: commit, commit, entries })
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path: folder, ref: commit })
    // A file or a link of this name contains no settings.
    if (!Array.isArray(data)) return tree([])
    if (data.length >= mostListed) return await listTree(octokit, { owner, repo }, commit, commit)
    return tree(
      data.flatMap(({ path, sha, type, size }): TreeEntry[] =>
        type === 'file' || (type as string) === 'symlink' ? [{ path, blob: sha, mode: type === 'file' ? 'file' : 'symlink', size }] : [],
      ),
    )
  } catch (error) {
    if ((error as { readonly status?: number }).status === 404) return tree([])
    throw error
  }
}
