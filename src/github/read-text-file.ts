import type { GitHubClient, RepositoryRef } from './client.ts'

/** A file of a branch or commit; of the default branch unless `ref` is given. */
export interface TextFileRef extends RepositoryRef {
  readonly path: string
  readonly ref?: string
}

/**
 * A text by its path. One call.
 *
 * @returns undefined when there is none, or when it cannot be seen, which GitHub does not tell apart
 */
export const readTextFile = async (octokit: GitHubClient, { owner, repo, path, ref }: TextFileRef): Promise<string | undefined> => {
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
      owner,
      repo,
      path,
      ...(ref !== undefined && { ref }),
      mediaType: { format: 'raw' },
    })
    // The types know only of the JSON that is given without this media type.
    const content: unknown = data
    const text = content instanceof ArrayBuffer ? Buffer.from(content).toString('utf8') : content
    if (typeof text !== 'string') throw new Error(`GitHub gave no text for ${owner}/${repo}: ${path}.`)
    return text
  } catch (error) {
    if ((error as { readonly status?: number }).status === 404) return undefined
    throw error
  }
}
