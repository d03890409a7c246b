import { pullRequestName } from '#model/job'
import type { Attempt } from '#store/queue/queue'
import { createHeadCheck } from '../checks/head-check.ts'
import { readIfThere } from '../checks/read-if-there.ts'
import { endOlderHeads } from '../review/endings/end-older-heads.ts'
import { pauseReview } from '../review/endings/pause-review.ts'
import { reviewHead } from '../review/review-head.ts'
import type { ReviewOutcome } from '../review/review-outcome.ts'
import type { ReviewPorts } from '../review/review-ports.ts'

/**
 * One try at reviewing a pull request's current head. It finds the work of earlier tries on GitHub and continues it.
 *
 * @throws the error that made the try fail. After the last try, the check is concluded first, with the correlation id and no text from the
 * pull request
 */
export const reviewPullRequest = async (attempt: Attempt<'review'>, ports: ReviewPorts): Promise<ReviewOutcome> => {
  const { data: key } = attempt
  const { conversation, records } = ports.store
  const pull = await readIfThere(ports.client, key)
  const check = createHeadCheck(ports)
  await endOlderHeads(key, pull, check, ports)
  if (pull?.merged) await records.merged(key, pull.headSha)
  if (pull?.state !== 'open') return { kind: 'closed' }
  const pausedBy = key.rerun ? undefined : await conversation.pausedBy(key)
  if (pausedBy !== undefined) {
    await pauseReview(key, pull, pausedBy, check, ports)
    return { kind: 'paused' }
  }
  return ports.running.run(pullRequestName(key), attempt.signal, (signal) => reviewHead({ attempt, pull, check, signal }, ports))
}
