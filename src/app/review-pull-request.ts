import type { Logger } from 'pino'
import type { Verdict } from '#model/review'
import { pullRequestName } from '#model/job'
import type { FactsCache } from '#model/facts-cache'
import type { Ledger } from '#store/ledger'
import type { Attempt } from '#store/queue'
import { endings } from './endings.ts'
import type { CheckRun, GitHub, Outcome, PullRequest, Repository } from './github-port.ts'
import { judge } from './judge.ts'
import { Overtaken, type RunningReviews } from './overtaken.ts'

export interface ReviewPorts {
  readonly github: GitHub
  readonly ledger: Ledger
  readonly facts: FactsCache
  readonly running: RunningReviews
  readonly log: Logger
}

/** How one try ended, for the log and the metrics. */
export type TryOutcome = Verdict | 'misconfigured' | 'closed' | 'overtaken'

/**
 * One try at reviewing the head that a pull request has now: announce, gather, judge, publish. Whatever happened in an earlier try is
 * found on GitHub and continued.
 *
 * @throws what made the try fail; after the last one the check is concluded first, with the correlation id and no text from the pull request.
 */
export const reviewPullRequest = async (attempt: Attempt<'review'>, ports: ReviewPorts): Promise<TryOutcome> => {
  const key = attempt.data
  const pull = await ports.github.pullRequest(key)
  await endOlderHeads(attempt, pull, ports)
  if (!pull?.open) return 'closed'
  return ports.running.run(pullRequestName(key), attempt.signal, (signal) => reviewHead(attempt, pull, signal, ports))
}

/** Checks that were begun on heads which nobody looks at any more. */
const endOlderHeads = async ({ data: key }: Attempt<'review'>, pull: PullRequest | undefined, { github, ledger }: ReviewPorts): Promise<void> => {
  const current = pull?.open ? pull.headSha : undefined
  for (const { headSha, checkRunId } of await ledger.unfinishedOf(key)) {
    if (headSha === current) continue
    // Without the pull request there is no access either: nothing to conclude, only to forget.
    if (checkRunId !== undefined && pull) await github.conclude(key, checkRunId, current === undefined ? endings.closed : endings.superseded(current))
    await ledger.finish(key, headSha, undefined)
  }
}

const reviewHead = async (attempt: Attempt<'review'>, pull: PullRequest, signal: AbortSignal, ports: ReviewPorts): Promise<TryOutcome> => {
  const { github, ledger, facts } = ports
  const { key, headSha } = pull
  await ledger.begin(key, headSha, attempt.id)
  const checkRun = await github.announce(key, headSha, { id: attempt.id, rerun: attempt.data.rerun })
  try {
    await ledger.announced(key, headSha, checkRun.id)
    const gathered = await github.gatherPullRequest(pull, signal)
    const outcome = await judge(gathered, facts, signal)
    await github.publish({ repository: key, checkRun, headSha, pull }, outcome, () => assertCurrent(github, pull, signal))
    await ledger.finish(key, headSha, verdictOf(outcome))
    return verdictOf(outcome) ?? 'misconfigured'
  } catch (error) {
    const overtaken = overtakenBy(error, signal)
    if (overtaken) return await yieldTo(overtaken, checkRun, pull, ports)
    if (attempt.last) await giveUp({ repository: key, checkRun, id: attempt.id }, ports, () => ledger.finish(key, headSha, undefined))
    throw error
  }
}

const assertCurrent = async (github: GitHub, seen: PullRequest, signal: AbortSignal): Promise<void> => {
  signal.throwIfAborted()
  const now = await github.pullRequest(seen.key)
  if (!now?.open) throw new Overtaken('close')
  if (now.headSha !== seen.headSha) throw new Overtaken('push')
}

/** An aborted call throws an error of its own; what counts is why it was aborted. */
const overtakenBy = (error: unknown, signal: AbortSignal): Overtaken | undefined => {
  if (error instanceof Overtaken) return error
  return signal.aborted && signal.reason instanceof Overtaken ? signal.reason : undefined
}

/**
 * The event that overtook this review has a job of its own, so this one only has to end its check. When the head is still the same (a
 * draft was made ready, the base was changed), that job continues with the same check.
 */
const yieldTo = async (overtaken: Overtaken, checkRun: CheckRun, seen: PullRequest, { github, ledger, log }: ReviewPorts): Promise<TryOutcome> => {
  const now = await github.pullRequest(seen.key)
  log.info({ by: overtaken.by, head: seen.headSha, newHead: now?.headSha }, 'The review was overtaken')
  if (now?.open && now.headSha === seen.headSha) return 'overtaken'
  if (now) await github.conclude(seen.key, checkRun.id, now.open ? endings.superseded(now.headSha) : endings.closed)
  await ledger.finish(seen.key, seen.headSha, undefined)
  return 'overtaken'
}

/** The last thing that is done for a job: a check that says so, in our words alone. What fails here is caught up with by reconciliation. */
export const giveUp = async (
  { repository, checkRun, id }: { readonly repository: Repository; readonly checkRun: CheckRun; readonly id: string },
  { github, log }: Pick<ReviewPorts, 'github' | 'log'>,
  record: () => Promise<void>,
): Promise<void> => {
  try {
    await github.conclude(repository, checkRun.id, endings.failed(id))
    await record()
  } catch (error) {
    log.error({ err: error }, 'The check of a failed review could not be concluded; reconciliation will')
  }
}

export const verdictOf = (outcome: Outcome): Verdict | undefined => (outcome.kind === 'reviewed' ? outcome.review.verdict : undefined)
