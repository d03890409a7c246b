import type { GitHubClient } from '#github/client/client'
import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import { delayedTitle, type CheckRunRef } from '#github/writing/check-run'
import type { PullRequestKey } from '#model/job'
import type { Unfinished } from '#store/ledger'
import type { Attempt } from '#store/queue/queue'
import { isStatus } from '../../checks/is-status.ts'
import type { ReviewPorts } from '../review-ports.ts'

/** Whether the current state of the pull request already has its verdict; a late or repeated event then causes no review. */
export const standsAlready = async (
  key: PullRequestKey,
  pull: PullRequestInfo,
  { client, store: { ledger, heads } }: Pick<ReviewPorts, 'client' | 'store'>,
): Promise<boolean> => {
  const checkRunId = await ledger.concludedIn(key, pull.headSha, pull)
  if (checkRunId === undefined) return false
  const verdicts = await heads.verdictsAt({ ...key, headSha: pull.headSha })
  const isKnown = verdicts.some(({ number, baseRef, draft }) => number === key.number && baseRef === pull.baseRef && draft === pull.draft)
  if (!isKnown) return false
  const run = await heads.run({ ...key, headSha: pull.headSha })
  // Set back to in progress meanwhile, because of a change that may invalidate this verdict.
  if (run && !run.isCompleted) return false
  return (await readRun(client, { ...key, checkRunId }))?.status === 'completed'
}

/**
 * Whether an earlier try of this same job did everything except recording the end: the conclusion is the last write. A check that only
 * reports a delay is continued.
 */
export const wasConcluded = async (
  { correlationId, checkRunId }: Unfinished,
  { id, data: { owner, repo } }: Attempt<'review'>,
  client: GitHubClient,
): Promise<boolean> => {
  if (correlationId !== id || checkRunId === undefined) return false
  const run = await readRun(client, { owner, repo, checkRunId })
  return run?.status === 'completed' && run.output.title !== delayedTitle
}

/** @returns undefined when the run does not exist */
const readRun = async (client: GitHubClient, { owner, repo, checkRunId }: CheckRunRef) => {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: checkRunId })
    return data
  } catch (error) {
    if (isStatus(error, 404)) return undefined
    throw error
  }
}
