import { RateLimitedError } from '#github/client/request-failure'
import { concludeDelayed, concludeUnfinished } from '#github/writing/check-run'
import type { Attempt } from '#store/queue/queue'
import type { AnnouncedTry } from '../head-try.ts'
import type { ReviewPorts } from '../review-ports.ts'
import { endingPlan } from './ending-plan.ts'
import { endings } from './endings.ts'
import { failureReason } from './failure-reason.ts'
import { reportFinalFailure } from './report-final-failure.ts'

interface Failure {
  readonly correlationId: string
  /** A sentence without text from the pull request. */
  readonly reason: string
}

/** Says in the check that a try failed, if no other one follows, or if that one may come late. */
export const endFailedTry = async (error: unknown, failed: AnnouncedTry, ports: ReviewPorts): Promise<void> => {
  const { attempt, run } = failed
  const failure = { correlationId: attempt.id, reason: failureReason(error) }
  if (attempt.last) await reportFinalFailure(ports.log, () => giveUp(failed, failure, ports))
  else if (run && isLate(attempt) && !(error instanceof RateLimitedError))
    await reportFinalFailure(ports.log, () => concludeDelayed(ports.client, run, failure))
}

/** The next try may come so late that the check would stay in progress for more than a minute. */
const isLate = ({ attempt, enqueuedAt }: Attempt<'review'>): boolean => attempt > 1 || Date.now() - enqueuedAt.getTime() > 20_000

/** Ends a review that failed for good, so that neither this pull request nor another one with its head passes. */
const giveUp = async (
  { attempt, place: { head, about }, run }: AnnouncedTry,
  failure: Failure,
  { client, store: { heads, ledger } }: ReviewPorts,
): Promise<void> => {
  const plan = endingPlan(head.headSha, endings.failed(failure.correlationId))
  await heads.record(head, { ...about.pull, work: about.work, settings: 'failed', plan })
  if (run) {
    await concludeUnfinished(client, run, failure)
    await heads.completed(head, '', 'action_required')
  }
  await ledger.finish(attempt.data, head.headSha, undefined)
}
