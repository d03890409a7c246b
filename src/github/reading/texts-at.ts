import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import { readTextFile } from './read-text-file.ts'
import { restWhereGraphqlFails } from '../client/rest-where-graphql-fails.ts'

/** Revisions per query. */
const perQuery = 50

/**
 * The texts of one file at many commits, in few calls. Where GraphQL fails, REST is used, with one call per commit.
 *
 * @returns by commit; `undefined` if the commit does not have the file, `null` if the file cannot be read completely
 * @throws RateLimitedError, or the request's own error
 */
export const textsAt = (octokit: GitHubClient, file: FileRef, commits: readonly string[]): Promise<Texts> =>
  restWhereGraphqlFails(
    () => readByGraphql(octokit, file, commits),
    () => readByRest(octokit, file, commits),
  )

type FileRef = RepositoryRef & { readonly path: string }
type Texts = ReadonlyMap<string, string | null | undefined>

const readByRest = async (octokit: GitHubClient, { owner, repo, path }: FileRef, commits: readonly string[]): Promise<Texts> => {
  const texts = new Map<string, string | undefined>()
  for (const ref of new Set(commits)) texts.set(ref, await readTextFile(octokit, { owner, repo, path, ref }))
  return texts
}

const readByGraphql = async (octokit: GitHubClient, { owner, repo, path }: FileRef, commits: readonly string[]): Promise<Texts> => {
  const texts = new Map<string, string | null | undefined>()
  const wanted = [...new Set(commits)]
  for (let from = 0; from < wanted.length; from += perQuery) {
    const some = wanted.slice(from, from + perQuery)
    const names = some.map((_, index) => `$e${index}: String!`).join(', ')
    const fields = some.map((_, index) => `c${index}: object(expression: $e${index}) { ... on Blob { text isTruncated } }`).join('\n')
    const data = await octokit.graphql<Answer>(
      `query texts($owner: String!, $repo: String!, ${names}) { repository(owner: $owner, name: $repo) {\n${fields}\n} }`,
      { owner, repo, ...Object.fromEntries(some.map((commit, index) => [`e${index}`, `${commit}:${path}`])) },
    )
    if (!data.repository) throw new Error(`GitHub has no repository ${owner}/${repo}.`)
    for (const [index, commit] of some.entries()) {
      const blob = data.repository[`c${index}`]
      texts.set(commit, blob ? (blob.isTruncated === false ? (blob.text ?? null) : null) : undefined)
    }
  }
  return texts
}

interface Answer {
  readonly repository: Readonly<Record<string, { readonly text?: string | null; readonly isTruncated?: boolean } | null>> | null
}
