import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import { pullRequestName, type PullRequestKey } from '#model/job'
import type { HeadCheck } from '../../checks/head-check.ts'
import type { ReviewPorts } from '../review-ports.ts'
import { endOutdatedCheck } from './end-outdated-check.ts'

/**
 * Ends the checks started on heads that this pull request no longer has, and concludes those that other pull requests still share.
 *
 * @param pull undefined when it does not exist, or the App has lost access to it
 */
export const endOlderHeads = async (
  key: PullRequestKey,
  pull: PullRequestInfo | undefined,
  check: HeadCheck,
  { client, store: { ledger, heads } }: Pick<ReviewPorts, 'client' | 'store'>,
): Promise<void> => {
  const current = pull?.state === 'open' ? pull.headSha : undefined
  const work = pullRequestName(key)
  const shared = new Set(await heads.leave(key, work, current))
  for (const { headSha, checkRunId } of await ledger.unfinishedOf(key)) {
    if (headSha === current) continue
    const others = (await ledger.pullRequestsAt(key.owner, key.repo, headSha)).filter((number) => number !== key.number)
    if (others.length > 0) shared.add(headSha)
    // Without the pull request there is no access either: nothing can be concluded, only forgotten.
    else if (checkRunId !== undefined && pull) {
      await endOutdatedCheck(client, key, checkRunId, current)
      await heads.completed({ ...key, headSha }, '', 'cancelled')
    }
    await ledger.finish(key, headSha, undefined)
  }
  if (!pull) return
  for (const headSha of shared) await check.conclude({ ...key, headSha }, { work }, async () => {})
}
