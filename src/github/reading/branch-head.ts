import type { GitHubClient, RepositoryRef } from '../client/client.ts'

/**
 * The commit that a branch points to; undefined when the branch does not exist.
 *
 * @param ref `refs/heads/main`, or `main`
 */
export const readBranchHead = async (
  octokit: GitHubClient,
  { owner, repo, ref }: RepositoryRef & { readonly ref: string },
): Promise<string | undefined> => {
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
      owner,
      repo,
      ref: `heads/${ref.replace(/^refs\/heads\//, '')}`,
    })
    return data.object.sha
  } catch (error) {
    if ((error as { readonly status?: number }).status === 404) return undefined
    throw error
  }
}
