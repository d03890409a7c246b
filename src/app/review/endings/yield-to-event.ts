import { readIfThere } from '../../checks/read-if-there.ts'
import type { AnnouncedTry } from '../head-try.ts'
import type { Overtaken } from '../overtaken.ts'
import type { ReviewPorts } from '../review-ports.ts'
import { endOutdatedCheck } from './end-outdated-check.ts'

/**
 * The event that overtook this review has its own job, so this one only has to end its check. If the head is unchanged (a draft was marked
 * as ready, the base was changed), that job continues with the same check.
 */
export const yieldToEvent = async (
  { by }: Overtaken,
  { attempt: { data: key }, pull: { headSha }, run }: AnnouncedTry,
  { client, store: { ledger, heads }, log }: ReviewPorts,
): Promise<void> => {
  const now = await readIfThere(client, key)
  const current = now?.state === 'open' ? now.headSha : undefined
  log.info({ by, headSha, current }, 'The review was overtaken')
  if (current === headSha) return
  const isShared = (await ledger.pullRequestsAt(key.owner, key.repo, headSha)).some((number) => number !== key.number)
  if (now && run && !isShared) {
    await endOutdatedCheck(client, key, run.checkRunId, current)
    await heads.completed({ ...key, headSha }, '', 'cancelled')
  }
  await ledger.finish(key, headSha, undefined)
}
