import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import type { PullRequestKey } from '#model/job'
import type { HeadCheck } from '../../checks/head-check.ts'
import { placeOf } from '../head-try.ts'
import type { ReviewPorts } from '../review-ports.ts'
import { concludeWithEnding } from './conclude-with-ending.ts'
import { endings } from './endings.ts'

/** A reviewed head keeps its verdict, which is still true; any other gets a check that does not pass. */
export const pauseReview = async (
  key: PullRequestKey,
  pull: PullRequestInfo,
  pausedBy: string,
  check: HeadCheck,
  ports: Pick<ReviewPorts, 'store'>,
): Promise<void> => {
  const reviewed = await ports.store.ledger.pullRequestsAt(key.owner, key.repo, pull.headSha)
  if (reviewed.includes(key.number)) return
  const place = await placeOf(key, pull, check)
  if (!place.about.isSilent) await check.announce(place.head, place.about.work, true)
  await concludeWithEnding(place, { ending: endings.paused(pausedBy), settings: 'paused' }, check, ports)
}
