import type { GitHubClient, RepositoryRef } from '../client/client.ts'

/** A file at a branch or commit; on the default branch unless `ref` is given. */
export interface TextFileRef extends RepositoryRef {
  readonly path: string
  readonly ref?: string
}

/**
 * Reads a text file by its path. One call.
 *
 * @returns undefined when the file does not exist or is not accessible, which GitHub does not distinguish
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
    // The types describe only the JSON that is returned without this media type.
    const content: unknown = data
    const text = content instanceof ArrayBuffer ? Buffer.from(content).toString('utf8') : content
    if (typeof text !== 'string') throw new Error(`GitHub returned no text for ${owner}/${repo}: ${path}.`)
    return text
  } catch (error) {
    if ((error as { readonly status?: number }).status === 404) return undefined
    throw error
  }
}
