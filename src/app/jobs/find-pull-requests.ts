import { listCheckRuns } from '#github/writing/check-run'
import type { GitHubClient } from '#github/client/client'
import type { JobTypes } from '#model/job'
import { checkRunName } from '#report/publication/plan-publication'
import type { Store } from '#store/open-store'
import { workOfName } from './work-name.ts'

/** Most pull requests reviewed for one commit, which is the head of only a few. */
const most = 20

/** "Re-run" on a commit from a fork does not say which pull request is meant, so look it up in our records or on GitHub. */
export const findPullRequests = async (
  { installationId, owner, repo, headSha, rerun }: JobTypes['find-pull-requests'],
  client: GitHubClient,
  appId: number,
  { ledger, queue }: Pick<Store, 'ledger' | 'queue'>,
): Promise<string> => {
  const known = await ledger.pullRequestsAt(owner, repo, headSha)
  if (known.length > 0 && !rerun) return 'already started'
  const numbers = known.length > 0 ? known : await askGitHub(client, owner, repo, headSha)
  for (const number of numbers.slice(0, most)) await queue.enqueue({ kind: 'review', data: { installationId, owner, repo, number, rerun } })
  if (numbers.length > 0 || !rerun) return `${numbers.length} found`
  const groups = await mergeGroupsAt(client, { owner, repo, headSha, appId })
  for (const group of groups) await queue.enqueue({ kind: 'merge-group', data: { installationId, owner, repo, ...group } })
  return `${groups.length} merge groups found`
}

/** The head of a merge group belongs to no pull request; our check on it contains its base. */
const mergeGroupsAt = async (
  client: GitHubClient,
  commit: { readonly owner: string; readonly repo: string; readonly headSha: string; readonly appId: number },
): Promise<readonly { readonly headSha: string; readonly baseSha: string }[]> => {
  const runs = await listCheckRuns(client, { ...commit, name: checkRunName })
  for (const { externalId } of runs) {
    const work = workOfName(externalId)
    if (work?.kind === 'merge-group') return [{ headSha: work.headSha, baseSha: work.baseSha }]
  }
  return []
}

/** GitHub does not associate a fork's commit with a pull request, so it is also looked for among the heads of the open ones. */
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
