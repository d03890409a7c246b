import type { GitHubClient, RepositoryRef } from './client.ts'
import { restWhereGraphqlFails } from './rest-where-graphql-fails.ts'

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
 * head: its list of a commit's pull requests leaves out forks, so all open ones are searched, the newest first. Where GraphQL fails, REST is
 * asked instead, with one call more.
 *
 * @throws RateLimitedError, or the request's own error: a list that may be incomplete must not count as complete
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
  /** False where there are more than are read. */
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
    if (!pulls) throw new Error(`GitHub does not list the pull requests of ${owner}/${repo}.`)
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
