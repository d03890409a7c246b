import type { ListedFile } from './changed-files.ts'
import type { GitHubClient, PullRequestRef } from '../client/client.ts'
import type { Gathered } from './gather-range.ts'
import { comparisonLimit, gatherRange } from './gather-range.ts'
import { mapConcurrently } from '../client/map-concurrently.ts'

/** A pull request's metadata. */
export interface PullRequestInfo extends PullRequestRef {
  readonly repositoryId: number
  readonly title: string
  /** The current head on GitHub; a review of an older head is superseded. */
  readonly headSha: string
  readonly baseRef: string
  readonly baseSha: string
  readonly state: 'open' | 'closed'
  readonly merged: boolean
  /** It goes into the repository's default branch. */
  readonly intoDefault: boolean
  readonly defaultBranch: string
  readonly draft: boolean
  readonly author: { readonly login: string; readonly isBot: boolean }
  readonly changedFiles: number
  /** The head is in another repository, or in one that was deleted. */
  readonly fork: boolean
  readonly url: string
  /** ISO time. */
  readonly createdAt: string
}

export interface GatheredPullRequest extends Gathered {
  readonly pull: PullRequestInfo
}

/** GitHub lists at most this many changed files of a pull request, 100 per page. */
const maxListed = 3_000
const perPage = 100

/** Reads the pull request itself. One call. */
export const readPullRequest = async (octokit: GitHubClient, { owner, repo, number }: PullRequestRef): Promise<PullRequestInfo> => {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number })
  return {
    owner,
    repo,
    number,
    repositoryId: Number(data.base.repo.id),
    title: data.title,
    headSha: data.head.sha,
    baseRef: data.base.ref,
    baseSha: data.base.sha,
    state: data.state,
    merged: data.merged,
    defaultBranch: data.base.repo.default_branch,
    intoDefault: data.base.ref === data.base.repo.default_branch,
    draft: data.draft === true,
    author: { login: data.user.login, isBot: data.user.type === 'Bot' },
    changedFiles: data.changed_files,
    // The types promise a repository, but a deleted fork leaves none.
    fork: (data.head.repo as { readonly id: number } | null)?.id !== data.base.repo.id,
    url: data.html_url,
    createdAt: data.created_at,
  }
}

/**
 * Reads a pull request as a change from its merge base to its head, in four calls for up to 300 files. The change always belongs to the
 * requested head (by default GitHub's current one), even if the branch is pushed to meanwhile.
 *
 * @param options `headSha`: review this commit; `pull`: a recent result of {@link readPullRequest}
 * @throws GatherError, RateLimitedError, or the request's own error
 */
export const gatherPullRequest = async (
  octokit: GitHubClient,
  reference: PullRequestRef,
  options: { readonly headSha?: string; readonly pull?: PullRequestInfo } = {},
): Promise<GatheredPullRequest> => {
  const pull = options.pull ?? (await readPullRequest(octokit, reference))
  const { owner, repo } = reference
  const head = options.headSha ?? pull.headSha
  // While a pull request is open, its base branch may be merged into its head, so only the branch's current tip gives the right merge base.
  // After it is closed, the branch may contain the head itself.
  const base = pull.state === 'open' ? pull.baseRef : pull.baseSha
  // GitHub lists only the files of the current head. A small change is listed by the comparison, which is needed in any case.
  const list = (): Promise<ListedFile[]> => listFiles(octokit, pull)
  const listing = pull.changedFiles < comparisonLimit ? { list } : { listing: list() }
  const current = head === pull.headSha ? { total: pull.changedFiles, ...listing } : {}
  const gathered = await gatherRange(octokit, { owner, repo, base, head }, { baseRevision: pull.baseRef, headRevision: head, ...current })
  return { pull, ...gathered }
}

const listFiles = async (octokit: GitHubClient, { owner, repo, number, changedFiles }: PullRequestInfo): Promise<ListedFile[]> => {
  const pages = Array.from({ length: Math.ceil(Math.min(changedFiles, maxListed) / perPage) }, (_, index) => index + 1)
  const lists = await mapConcurrently(pages, 4, async (page) => {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      owner,
      repo,
      pull_number: number,
      per_page: perPage,
      page,
    })
    return data
  })
  return lists.flat()
}
