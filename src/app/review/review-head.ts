import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import { pullRequestName, type PullRequestKey } from '#model/job'
import type { Verdict } from '#model/review'
import type { Unfinished } from '#store/ledger'
import { showAnswers } from '../checks/show-answers.ts'
import { standsAlready, wasConcluded } from './endings/already-concluded.ts'
import { endFailedTry } from './endings/end-failed-try.ts'
import { yieldToEvent } from './endings/yield-to-event.ts'
import { placeOf, type AnnouncedTry, type HeadTry } from './head-try.ts'
import { overtakenBy } from './overtaken.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import type { ReviewPorts } from './review-ports.ts'
import { runSteps } from './run-steps.ts'
import { readHistory } from './steps/plan-review.ts'

/** Reviews the present head of an open pull request, unless it has its verdict: announces the review, runs its steps, and records its end. */
export const reviewHead = async (head: HeadTry, ports: ReviewPorts): Promise<ReviewOutcome> => {
  if (await keepsVerdict(head, ports)) return { kind: 'already concluded' }
  const earlier = await earlierTry(head, ports)
  if (earlier && (await wasConcluded(earlier, head.attempt, ports.client))) {
    await ports.store.ledger.finish(head.attempt.data, head.pull.headSha, undefined)
    return { kind: 'already concluded' }
  }
  const announced = await announce(head, earlier, ports)
  try {
    const outcome = await runAnnounced(announced, ports)
    await recordEnd(outcome, announced, ports)
    return outcome
  } catch (error) {
    const overtaken = overtakenBy(error, head.signal)
    if (!overtaken) {
      await endFailedTry(error, announced, ports)
      throw error
    }
    await yieldToEvent(overtaken, announced, ports)
    return { kind: 'overtaken' }
  }
}

/** Whether the current state already has its verdict, and no recheck was requested. Other pull requests may have gained or left this head. */
const keepsVerdict = async ({ attempt: { data: key }, pull, check }: HeadTry, ports: ReviewPorts): Promise<boolean> => {
  if (key.rerun || !(await standsAlready(key, pull, ports))) return false
  const { about, head } = await placeOf(key, pull, check)
  if ((await ports.store.heads.verdictsAt(head)).some(({ number }) => number !== key.number))
    await check.conclude(head, about, async () => {})
  return true
}

const earlierTry = async (
  { attempt: { data: key }, pull: { headSha } }: HeadTry,
  { store: { ledger } }: ReviewPorts,
): Promise<Unfinished | undefined> => (await ledger.unfinishedOf(key)).find((review) => review.headSha === headSha)

const announce = async (head: HeadTry, earlier: Unfinished | undefined, ports: ReviewPorts): Promise<AnnouncedTry> => {
  const { attempt, pull, check } = head
  await ports.store.ledger.begin(attempt.data, pull.headSha, attempt.id, pull)
  const place = await placeOf(attempt.data, pull, check)
  // Without an earlier try there is no check to take over, and none is looked for.
  const mayStand = earlier !== undefined || (await isForgotten(pull, ports))
  const run = place.about.isSilent ? undefined : await check.announce(place.head, place.about.work, mayStand)
  return { ...head, place, run }
}

/** After this time since its creation a pull request has been reviewed, if the App was running. */
const firstReviewMs = 15 * 60_000

/** Whether an older pull request has no records. The database may be new then, and an unfinished check of ours may exist. */
const isForgotten = async (pull: PullRequestInfo, ports: ReviewPorts): Promise<boolean> =>
  Date.now() - Date.parse(pull.createdAt) > firstReviewMs && (await readHistory(pull, ports)) === undefined

const runAnnounced = async (announced: AnnouncedTry, ports: ReviewPorts): Promise<ReviewOutcome> => {
  const { attempt, pull, run } = announced
  if (run) await ports.store.ledger.announced(attempt.data, pull.headSha, run.checkRunId)
  return runSteps(announced, ports)
}

const recordEnd = async (outcome: ReviewOutcome, { attempt: { data: key }, pull }: AnnouncedTry, ports: ReviewPorts): Promise<void> => {
  const { headSha } = pull
  const { ledger } = ports.store
  if (outcome.kind === 'reviewed') {
    await notifyOf(outcome.verdict, key, headSha, ports)
    await ledger.finish(key, headSha, outcome.verdict, outcome.waivedUntil)
  } else await ledger.finish(key, headSha, undefined)
  await addLateAnswers(key, headSha, ports)
}

/** The verdict is published already: a notification that cannot be recorded must not fail its review. */
const notifyOf = async (verdict: Verdict, key: PullRequestKey, headSha: string, { observers, log }: ReviewPorts): Promise<void> => {
  try {
    await observers.notifyVerdict(key, headSha, verdict)
  } catch (error) {
    log.error({ err: error }, 'Could not record the notification of a verdict')
  }
}

/** Adds answers to commands that arrived after the answers were last read and before the check ended. */
const addLateAnswers = async (key: PullRequestKey, headSha: string, { client, store, app }: ReviewPorts): Promise<void> => {
  const answers = await store.conversation.answersAt(key, headSha)
  if (answers.length > 0) await showAnswers(client, { ...key, headSha, work: pullRequestName(key), app }, answers)
}
