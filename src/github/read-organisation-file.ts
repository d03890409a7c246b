import type { GitHubClient } from './client.ts'

/** GitHub's own name for the repository that speaks for all of an owner's. */
export const organisationRepository = '.github'

/**
 * A file on the default branch of an owner's `.github` repository. One call.
 *
 * @returns undefined when there is none, or when it cannot be seen, which GitHub does not tell apart
 */
export const readOrganisationFile = async (octokit: GitHubClient, owner: string, path: string): Promise<string | undefined> => {
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo: organisationRepository,
      path,
      mediaType: { format: 'raw' },
    })
    return String(data)
  } catch (error) {
    if ((error as { readonly status?: number }).status === 404) return undefined
    throw error
  }
}
