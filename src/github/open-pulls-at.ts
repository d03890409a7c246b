import type { GitHubClient, RepositoryRef } from './client.ts'

/** An open pull request, as far as it decides what its head's check concludes. */
export interface OpenPull {
  readonly number: number
  readonly baseRef: string
  readonly draft: boolean
}

export interface OpenPulls {
  readonly pulls: readonly OpenPull[]
  /** Undefined in a repository without commits. */
  readonly defaultBranch: string | undefined
}

/** Open pull requests in a page, and pages read: a repository with more is looked through by commit as well. */
const perPage = 100
const maxPages = 10

/**
 * The open pull requests whose head is a commit, those of forks included: one call up to 100 open pull requests. GitHub has no index by
 * head: its list of a commit's pull requests leaves out forks, so all open ones are looked through, the newest first.
 *
 * @throws RateLimitedError, or the request's own error: a list that is not known to be whole must not pass for one
 */
export const openPullsAt = async (octokit: GitHubClient, { owner, repo }: RepositoryRef, headSha: string): Promise<OpenPulls> => {
  const found: OpenPull[] = []
  let cursor: string | null = null
  let defaultBranch: string | undefined
  for (let page = 1; page <= maxPages; page += 1) {
    const data: Page = await octokit.graphql<Page>(query, { owner, repo, cursor })
    const pulls = data.repository?.pullRequests
    defaultBranch = data.repository?.defaultBranchRef?.name
    if (!pulls) throw new Error(`GitHub does not list the pull requests of ${owner}/${repo}.`)
    for (const { number, baseRefName: baseRef, isDraft: draft, headRefOid } of pulls.nodes)
      if (headRefOid === headSha) found.push({ number, baseRef, draft })
    if (!pulls.pageInfo.hasPreviousPage) return { pulls: found, defaultBranch }
    cursor = pulls.pageInfo.startCursor
  }
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    owner,
    repo,
    commit_sha: headSha,
    per_page: perPage,
  })
  for (const { number, state, head, base, draft } of data)
    if (state === 'open' && head.sha === headSha && !found.some((one) => one.number === number))
      found.push({ number, baseRef: base.ref, draft: draft === true })
  return { pulls: found, defaultBranch }
}

interface Page {
  readonly repository: {
    readonly defaultBranchRef: { readonly name: string } | null
    readonly pullRequests: {
      readonly nodes: readonly {
        readonly number: number
        readonly baseRefName: string
        readonly isDraft: boolean
        readonly headRefOid: string
      }[]
      readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null }
    }
  } | null
}

const query = `query openPulls($owner: String!, $repo: String!, $cursor: String) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    pullRequests(states: OPEN, last: ${perPage}, before: $cursor) {
      nodes { number baseRefName isDraft headRefOid }
      pageInfo { hasPreviousPage startCursor }
    }
  }
}`
