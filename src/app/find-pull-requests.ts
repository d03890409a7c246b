import type { GitHubClient } from '#github/client'
import type { JobTypes } from '#model/job'
import type { Store } from '#store/open-store'

/** A commit is the head of few pull requests. */
const most = 20

/** "Re-run" on a commit of a fork says not which pull request is meant: our own records know, or GitHub does. */
export const findPullRequests = async (
  { installationId, owner, repo, headSha }: JobTypes['find-pull-requests'],
  client: GitHubClient,
  { ledger, queue }: Pick<Store, 'ledger' | 'queue'>,
): Promise<string> => {
  const known = await ledger.pullRequestsAt(owner, repo, headSha)
  const numbers = known.length > 0 ? known : await askGitHub(client, owner, repo, headSha)
  for (const number of numbers.slice(0, most))
    await queue.enqueue({ kind: 'review', data: { installationId, owner, repo, number, rerun: true } })
  return `${numbers.length} found`
}

/** A commit of a fork belongs to no pull request in GitHub's eyes, until it is looked for among the heads of the open ones. */
const askGitHub = async (client: GitHubClient, owner: string, repo: string, headSha: string): Promise<readonly number[]> => {
  const { data: ofCommit } = await client.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    owner,
    repo,
    commit_sha: headSha,
    per_page: 100,
  })
  const found = ofCommit.filter(({ state, head }) => state === 'open' && head.sha === headSha)
  if (found.length > 0) return found.map(({ number }) => number)
  for (let page = 1; page <= 10; page += 1) {
    const { data: open } = await client.request('GET /repos/{owner}/{repo}/pulls', {
      owner,
      repo,
      state: 'open',
      sort: 'updated',
      direction: 'desc',
      per_page: 100,
      page,
    })
    const atHead = open.filter(({ head }) => head.sha === headSha)
    if (atHead.length > 0) return atHead.map(({ number }) => number)
    if (open.length < 100) break
  }
  return []
}
