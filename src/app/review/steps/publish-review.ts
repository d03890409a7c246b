import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import { publish } from '#github/writing/publish'
import type { CheckRunPlan } from '#model/publishing/publication'
import type { PushHistory } from '#model/publishing/push-ledger'
import type { RecordedReview } from '#model/publishing/recorded-review'
import { withAnswers } from '#report/publication/answers'
import { failInvalidConfiguration } from '#report/publication/heed-configuration'
import { planCheckOutput } from '#report/publication/plan-publication'
import { recordReview } from '#report/publication/record-review'
import type { Currency } from '../currency.ts'
import type { AnnouncedTry } from '../head-try.ts'
import type { ReviewPorts } from '../review-ports.ts'
import { logRejected } from './log-rejected.ts'
import type { PlannedReview } from './plan-review.ts'

/**
 * Publishes a review to its pull request: comments on new findings first, the check with its conclusion last.
 *
 * @returns the ledger: the state of each finding
 */
export const publishReview = async (
  { reviewed, input, publication, comments }: PlannedReview,
  announced: AnnouncedTry,
  currency: Currency,
  ports: ReviewPorts,
): Promise<PushHistory['entries']> => {
  const { attempt, pull, run } = announced
  const { client, app, store, log } = ports
  const answers = await store.conversation.answersAt(attempt.data, pull.headSha)
  const target = { ...pull, checkRunId: run?.checkRunId ?? 0 }
  const { placements, problems } = await publish(client, target, publication, {
    app,
    comments,
    isCurrent: async () => {
      await currency.assert()
      return true
    },
    conclude: (plan) => conclude(plan, reviewed.settings, announced, currency, ports),
    outputFor: (placements) => withAnswers(failInvalidConfiguration(planCheckOutput(input, placements), reviewed), answers),
  })
  logRejected(problems, log)
  const record = recordReview(input, placements, recordingOf(pull, run?.url))
  await remember(record, announced, ports)
  return record.ledger
}

/** Concludes the check of the commit with this plan, or with a worse one of another pull request with this head. */
const conclude = async (
  plan: CheckRunPlan,
  settings: string,
  { place: { head, about }, check }: AnnouncedTry,
  currency: Currency,
  { store: { heads } }: ReviewPorts,
): Promise<readonly string[]> => {
  await currency.assert()
  await heads.record(head, { ...about.pull, work: about.work, settings, plan })
  return check.conclude(head, { ...about, settings }, () => currency.assert())
}

const recordingOf = (pull: PullRequestInfo, checkUrl: string | undefined) => ({
  title: pull.title,
  author: pull.author.login,
  pullUrl: pull.url,
  ...(checkUrl !== undefined && { checkUrl }),
})

const remember = async (
  recorded: RecordedReview,
  { attempt, pull }: AnnouncedTry,
  { store: { pushes, records }, log }: ReviewPorts,
): Promise<void> => {
  const { intoDefault, repositoryId } = pull
  const { installationId } = attempt.data
  try {
    await pushes.record(pull, { headSha: pull.headSha, verdict: recorded.review.verdict }, recorded.ledger)
    await records.record(pull, { installationId, repositoryId, intoDefault, recorded })
  } catch (error) {
    log.warn({ err: error }, 'Could not record the findings of this push')
  }
}
