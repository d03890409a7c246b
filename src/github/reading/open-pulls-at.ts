import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import { restWhereGraphqlFails } from '../client/rest-where-graphql-fails.ts'

/** The parts of an open pull request that decide the conclusion of its head's check. */
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

/** Pull requests per page, and pages read. If a repository has more, it is also searched by commit. */
const perPage = 100
const maxPages = 10

/**
 * The open pull requests with this commit as head, including those from forks, in one call for up to 100 open pull requests. GitHub has no
 * index by head, and its list of a commit's pull requests lacks forks, so all open ones are searched, newest first. Where GraphQL fails,
 * REST is used, with one more call.
 *
 * @throws RateLimitedError, or the request's own error, since an incomplete list must not count as complete
 */
export const openPullsAt = async (octokit: GitHubClient, repository: RepositoryRef, headSha: string): Promise<OpenPulls> => {
  const listed = await restWhereGraphqlFails(
    () => listByGraphql(octokit, repository),
    () => listByRest(octokit, repository),
  )
  const pulls = listed.pulls.filter((pull) => pull.headSha === headSha)
  if (!listed.isWhole) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
      owner: repository.owner,
      repo: repository.repo,
      commit_sha: headSha,
      per_page: perPage,
    })
    for (const { number, state, head, base, draft } of data)
      if (state === 'open' && head.sha === headSha && !pulls.some((one) => one.number === number))
        pulls.push({ number, baseRef: base.ref, draft: draft === true, headSha })
  }
  return { pulls: pulls.map(({ number, baseRef, draft }) => ({ number, baseRef, draft })), defaultBranch: listed.defaultBranch }
}

interface Listed {
  readonly pulls: readonly (OpenPull & { readonly headSha: string })[]
  readonly defaultBranch: string | undefined
  /** False when more exist than are read. */
  readonly isWhole: boolean
}

const listByGraphql = async (octokit: GitHubClient, { owner, repo }: RepositoryRef): Promise<Listed> => {
  const found: Listed['pulls'][number][] = []
  let cursor: string | null = null
  let defaultBranch: string | undefined
  for (let page = 1; page <= maxPages; page += 1) {
    const data: Page = await octokit.graphql<Page>(query, { owner, repo, cursor })
    const pulls = data.repository?.pullRequests
    defaultBranch = data.repository?.defaultBranchRef?.name
    if (!pulls) throw new Error(`GitHub did not list the pull requests of ${owner}/${repo}.`)
    for (const { number, baseRefName: baseRef, isDraft: draft, headRefOid: headSha } of pulls.nodes)
      found.push({ number, baseRef, draft, headSha })
    if (!pulls.pageInfo.hasPreviousPage) return { pulls: found, defaultBranch, isWhole: true }
    cursor = pulls.pageInfo.startCursor
  }
  return { pulls: found, defaultBranch, isWhole: false }
}

const listByRest = async (octokit: GitHubClient, { owner, repo }: RepositoryRef): Promise<Listed> => {
  const found: Listed['pulls'][number][] = []
  const { data: repository } = await octokit.request('GET /repos/{owner}/{repo}', { owner, repo })
  const defaultBranch = repository.default_branch
  for (let page = 1; page <= maxPages; page += 1) {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls', { owner, repo, state: 'open', per_page: perPage, page })
    for (const { number, head, base, draft } of data) found.push({ number, baseRef: base.ref, draft: draft === true, headSha: head.sha })
    if (data.length < perPage) return { pulls: found, defaultBranch, isWhole: true }
  }
  return { pulls: found, defaultBranch, isWhole: false }
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
