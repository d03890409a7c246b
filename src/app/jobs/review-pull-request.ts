import type { Logger } from 'pino'
import { type CheckRunRef, concludeDelayed, concludeUnfinished, delayedTitle, supersede, updateSummary } from '#github/writing/check-run'
import type { GitHubClient } from '#github/client/client'
import type { AppIdentity } from '#github/writing/existing-state'
import { GatherError } from '#github/reading/gather-error'
import { gatherPullRequest, type GatheredPullRequest, type PullRequestInfo } from '#github/reading/gather-pull-request'
import { RateLimitedError } from '#github/client/request-failure'
import type { Extractor } from '#engine/extraction/extractor'
import type { RecentSystems } from '#engine/snapshots/recent-systems'
import type { FactsCache } from '#model/facts-cache'
import { pullRequestName, type PullRequestKey } from '#model/job'
import type { CheckRunPlan } from '#model/publication'
import type { Verdict } from '#model/review'
import type { RuleTally } from '#model/rule-outcome'
import type { Conversation } from '#store/conversation'
import type { Heads } from '#store/queue/heads'
import type { Ledger, Unfinished } from '#store/ledger'
import type { Outcomes } from '#store/queue/outcomes'
import type { PushHistories } from '#store/push-histories'
import type { ReviewRecords } from '#store/review-records'
import type { PageAddresses } from '../page-addresses.ts'
import type { Attempt, Queue } from '#store/queue/queue'
import { concludeCheck } from '../checks/conclude-check.ts'
import { createCurrency, type Present } from '../review/currency.ts'
import { endings, type Ending } from '../review/endings/endings.ts'
import { endingPlan } from '../review/endings/ending-plan.ts'
import { failureReason } from '../review/endings/failure-reason.ts'
import { announcedTitle, createHeadCheck, type About, type Head, type HeadCheck } from '../checks/head-check.ts'
import { isStatus } from '../checks/is-status.ts'
import { judge, type Judgement } from '../review/steps/judge.ts'
import { branchesOf, judgingOf } from '../review/repeat-judgement.ts'
import type { Metrics } from '../operations/metrics.ts'
import type { OrganisationDefaults } from '../review/settings/organisation-defaults.ts'
import { whenOverdue } from '../checks/overdue.ts'
import { type Overtaken, overtakenBy, type RunningReviews } from '../review/overtaken.ts'
import { createProgress, type Step } from '../review/progress.ts'
import { historyOf, publishReview } from '../review/steps/publish-review.ts'
import { readIfThere } from '../checks/read-if-there.ts'
import { recordOutcomes } from '../review/steps/record-outcomes.ts'
import { showAnswers } from '../checks/show-answers.ts'
import { unreadableChange } from '../review/steps/unreadable-change.ts'
import type { WaiverVerifier } from '../review/settings/verify-waivers.ts'

export interface ReviewPorts {
  readonly client: GitHubClient
  readonly ledger: Ledger
  readonly heads: Heads
  readonly queue: Pick<Queue, 'enqueue'>
  readonly pushes: PushHistories
  readonly records: ReviewRecords
  readonly pages: PageAddresses
  readonly conversation: Conversation
  readonly organisation: OrganisationDefaults
  readonly waiverVerifier: WaiverVerifier
  readonly facts: FactsCache
  /** Systems of earlier reviews in this process. */
  readonly systems: RecentSystems
  readonly extractor: Extractor
  readonly outcomes: Outcomes
  /** Notifies operators if the verdict has changed. */
  readonly notifyVerdict: (key: PullRequestKey, headSha: string, verdict: Verdict) => Promise<unknown>
  readonly metrics: Pick<Metrics, 'findings'>
  readonly tallies: () => Promise<readonly RuleTally[]>
  /** Runs a stage of the review and measures it. */
  readonly stage: <Result>(step: Step, run: () => Promise<Result>) => Promise<Result>
  readonly running: RunningReviews
  readonly app: AppIdentity
  readonly log: Logger
}

/** The outcome of one try, for the log and the metrics. */
export type TryOutcome =
  Verdict | 'misconfigured' | 'not gathered' | 'closed' | 'destroyed' | 'draft' | 'paused' | 'overtaken' | 'already concluded'

/**
 * One try at reviewing a pull request's current head: announce, gather, judge, publish. It finds the work of earlier tries on GitHub and
 * continues it.
 *
 * @throws the error that made the try fail. After the last try, the check is concluded first, with the correlation id and no text from the
 * pull request
 */
export const reviewPullRequest = async (attempt: Attempt<'review'>, ports: ReviewPorts): Promise<TryOutcome> => {
  const pull = await readIfThere(ports.client, attempt.data)
  const check = createHeadCheck(ports)
  await endOlderHeads(attempt.data, pull, check, ports)
  if (pull?.merged) await ports.records.merged(attempt.data, pull.headSha)
  if (pull?.state !== 'open') return 'closed'
  const pausedBy = attempt.data.rerun ? undefined : await ports.conversation.pausedBy(attempt.data)
  if (pausedBy !== undefined) return pause(attempt.data, pull, pausedBy, check, ports)
  return ports.running.run(pullRequestName(attempt.data), attempt.signal, (signal) => reviewHead(attempt, pull, signal, check, ports))
}

/** Ends the checks started on heads that this pull request no longer has, and concludes those that other pull requests still share. */
const endOlderHeads = async (
  key: PullRequestKey,
  pull: PullRequestInfo | undefined,
  check: HeadCheck,
  ports: ReviewPorts,
): Promise<void> => {
  const { client, ledger, heads } = ports
  const current = pull?.state === 'open' ? pull.headSha : undefined
  const work = pullRequestName(key)
  const shared = new Set(await heads.leave(key, work, current))
  for (const { headSha, checkRunId } of await ledger.unfinishedOf(key)) {
    if (headSha === current) continue
    const others = (await ledger.pullRequestsAt(key.owner, key.repo, headSha)).filter((number) => number !== key.number)
    if (others.length > 0) shared.add(headSha)
    // Without the pull request there is no access either: nothing can be concluded, only forgotten.
    else if (checkRunId !== undefined && pull) {
      await endWithout(client, key, checkRunId, current)
      await heads.completed({ ...key, headSha }, '', 'cancelled')
    }
    await ledger.finish(key, headSha, undefined)
  }
  if (!pull) return
  for (const headSha of shared) await check.conclude({ ...key, headSha }, { work }, async () => {})
}

/** Ends the check of an outdated head; `current` is undefined when the pull request has no current one. */
const endWithout = async (client: GitHubClient, key: PullRequestKey, checkRunId: number, current: string | undefined): Promise<void> => {
  if (current === undefined) await concludeCheck(client, { ...key, checkRunId }, endings.closed)
  else await supersede(client, { ...key, checkRunId }, current)
}

/** A reviewed head keeps its verdict, which is still true; any other gets a check that does not pass. */
const pause = async (
  key: PullRequestKey,
  pull: PullRequestInfo,
  login: string,
  check: HeadCheck,
  ports: ReviewPorts,
): Promise<TryOutcome> => {
  const { headSha } = pull
  if ((await ports.ledger.pullRequestsAt(key.owner, key.repo, headSha)).includes(key.number)) return 'paused'
  const place = await placeOf(key, pull, check)
  if (!place.about.isSilent) await check.announce(place.head, place.about.work, true)
  await say(place, 'paused', endings.paused(login), check, ports)
  return 'paused'
}

/** The head that a pull request's verdict belongs to, and what the verdict is about. */
interface Place {
  readonly head: Head
  /** `isSilent`: others decide the check of this head, and this pull request does not touch it. */
  readonly about: About & { readonly pull: NonNullable<About['pull']>; readonly isSilent: boolean }
}

const placeOf = async (key: PullRequestKey, pull: PullRequestInfo, check: HeadCheck): Promise<Place> => {
  const head = { installationId: key.installationId, owner: key.owner, repo: key.repo, headSha: pull.headSha }
  const counts = pull.intoDefault || (await check.requires(head, pull.baseRef))
  const { number, baseRef, draft } = pull
  const isSilent = !counts && (await check.isDecidedByOthers(head, key))
  return { head, about: { work: pullRequestName(key), pull: { number, baseRef, draft, counts }, isSilent } }
}

/** Records how a review ended without a verdict, and concludes the check accordingly. */
const say = async (
  { head, about }: Place,
  settings: string,
  ending: Ending,
  check: HeadCheck,
  { heads }: ReviewPorts,
  before: () => Promise<void> = async () => {},
): Promise<void> => {
  await before()
  const { work, pull } = about
  await heads.record(head, { ...pull, work, settings, plan: endingPlan(head.headSha, ending) })
  await check.conclude(head, { ...about, settings }, before)
}

const reviewHead = async (
  attempt: Attempt<'review'>,
  pull: PullRequestInfo,
  signal: AbortSignal,
  check: HeadCheck,
  ports: ReviewPorts,
): Promise<TryOutcome> => {
  const { client, ledger, heads } = ports
  const { data: key } = attempt
  const { headSha } = pull
  if (!key.rerun && (await standsAlready(key, pull, ports))) {
    const { about, head } = await placeOf(key, pull, check)
    // Other pull requests may have gained or left this head.
    if ((await heads.verdictsAt(head)).some(({ number }) => number !== key.number)) await check.conclude(head, about, async () => {})
    return 'already concluded'
  }
  const earlier = (await ledger.unfinishedOf(key)).find((review) => review.headSha === headSha)
  if (earlier && (await wasConcluded(earlier, attempt, client))) {
    await ledger.finish(key, headSha, undefined)
    return 'already concluded'
  }
  await ledger.begin(key, headSha, attempt.id, pull)
  const place = await placeOf(key, pull, check)
  // Without an earlier try there is no check to take over, and none is looked for.
  const mayStand = earlier !== undefined || (await isForgotten(pull, ports))
  const run = place.about.isSilent ? undefined : await check.announce(place.head, place.about.work, mayStand)
  try {
    if (run) await ledger.announced(key, headSha, run.checkRunId)
    const { outcome, waivedUntil } = await examine(attempt, pull, place, run, signal, check, ports)
    const verdict = verdictOf(outcome)
    if (verdict !== undefined) await notifyOf(verdict, key, headSha, ports)
    await ledger.finish(key, headSha, verdict, waivedUntil)
    await addLateAnswers(key, headSha, ports)
    return outcome
  } catch (error) {
    const overtaken = overtakenBy(error, signal)
    if (overtaken) return await yieldTo(overtaken, { ...key, headSha, checkRunId: run?.checkRunId }, ports)
    const failure = { correlationId: attempt.id, reason: failureReason(error) }
    if (attempt.last) await reportFinalFailure(ports.log, () => giveUp(attempt, place, run, failure, ports))
    else if (run && isLate(attempt) && !(error instanceof RateLimitedError))
      await reportFinalFailure(ports.log, () => concludeDelayed(client, run, failure))
    throw error
  }
}

/** The next try may come so late that the check would stay in progress for more than a minute. */
const isLate = ({ attempt, enqueuedAt }: Attempt<'review'>): boolean => attempt > 1 || Date.now() - enqueuedAt.getTime() > 20_000

/** Ends a review that failed for good, so that neither this pull request nor another one with its head passes. */
const giveUp = async (
  { data: key }: Attempt<'review'>,
  { head, about: { work, pull } }: Place,
  run: CheckRunRef | undefined,
  failure: { readonly correlationId: string; readonly reason: string },
  { client, heads, ledger }: ReviewPorts,
): Promise<void> => {
  await heads.record(head, { ...pull, work, settings: 'failed', plan: endingPlan(head.headSha, endings.failed(failure.correlationId)) })
  if (run) {
    await concludeUnfinished(client, run, failure)
    await heads.completed(head, '', 'action_required')
  }
  await ledger.finish(key, head.headSha, undefined)
}

/** After this time since its creation a pull request has been reviewed, if the App was running. */
const firstReviewMs = 15 * 60_000

/** Whether an older pull request has no records. The database may be new then, and an unfinished check of ours may exist. */
const isForgotten = async (pull: PullRequestInfo, { pushes, log }: ReviewPorts): Promise<boolean> =>
  Date.now() - Date.parse(pull.createdAt) > firstReviewMs && (await historyOf(pushes, pull, log)) === undefined

/** Whether the current state of the pull request already has its verdict; a late or repeated event then causes no review. */
const standsAlready = async (key: PullRequestKey, pull: PullRequestInfo, { client, ledger, heads }: ReviewPorts): Promise<boolean> => {
  const checkRunId = await ledger.concludedIn(key, pull.headSha, pull)
  if (checkRunId === undefined) return false
  const verdicts = await heads.verdictsAt({ ...key, headSha: pull.headSha })
  const isKnown = verdicts.some(({ number, baseRef, draft }) => number === key.number && baseRef === pull.baseRef && draft === pull.draft)
  if (!isKnown) return false
  const run = await heads.run({ ...key, headSha: pull.headSha })
  // Set back to in progress meanwhile, because of a change that may invalidate this verdict.
  if (run && !run.isCompleted) return false
  return isCompleted(client, { ...key, checkRunId })
}

const isCompleted = async (client: GitHubClient, { owner, repo, checkRunId }: CheckRunRef): Promise<boolean> => {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: checkRunId })
    return data.status === 'completed'
  } catch (error) {
    if (isStatus(error, 404)) return false
    throw error
  }
}

/**
 * Whether an earlier try of this same job did everything except recording the end: the conclusion is the last write. A check that only
 * reports a delay is continued.
 */
const wasConcluded = async (
  { correlationId, checkRunId }: Unfinished,
  { id, data: { owner, repo } }: Attempt<'review'>,
  client: GitHubClient,
): Promise<boolean> => {
  if (correlationId !== id || checkRunId === undefined) return false
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: checkRunId })
    return data.status === 'completed' && data.output.title !== delayedTitle
  } catch (error) {
    if (isStatus(error, 404)) return false
    throw error
  }
}

interface Examined {
  readonly outcome: TryOutcome
  readonly waivedUntil?: string
}

/** Adds answers to commands that arrived after the answers were last read and before the check ended. */
const addLateAnswers = async (key: PullRequestKey, headSha: string, ports: ReviewPorts): Promise<void> => {
  const answers = await ports.conversation.answersAt(key, headSha)
  if (answers.length > 0) await showAnswers(ports.client, { ...key, headSha, work: pullRequestName(key), app: ports.app }, answers)
}

const examine = async (
  { id: correlationId, data: key }: Attempt<'review'>,
  pull: PullRequestInfo,
  place: Place,
  checkRun: (CheckRunRef & { readonly url?: string }) | undefined,
  signal: AbortSignal,
  check: HeadCheck,
  ports: ReviewPorts,
): Promise<Examined> => {
  const { client, facts, systems, extractor, pushes, records, heads, conversation, pages, app, log } = ports
  const currency = createCurrency(pull, signal, async () => presentOf(await readIfThere(client, key)))
  let settings = 'not read'
  const end = async (outcome: TryOutcome, ending: Ending): Promise<Examined> => {
    await say(place, settings, ending, check, ports, () => currency.assert())
    return { outcome }
  }
  const progress = createProgress(async (summary) => {
    if (!checkRun) return
    await currency.assert()
    await updateSummary(client, checkRun, { title: announcedTitle, summary })
  })
  const judged = async (): Promise<Judgement> => {
    const gathered = await ports.stage('reading', () => gatherReadable(client, key, pull))
    signal.throwIfAborted()
    await progress('judging')
    const judging = await judgingOf({ ...key, author: pull.author.login, branches: branchesOf(pull), fresh: key.rerun }, ports)
    return ports.stage('judging', () => judge(gathered, { cache: facts, systems, extractor, signal, isDraft: pull.draft, ...judging }))
  }
  const reason = 'Reading and checking the change takes longer than 50 seconds.'
  const sayOverdue = async (): Promise<void> => {
    if (checkRun) await reportFinalFailure(log, () => concludeDelayed(client, checkRun, { correlationId, reason }))
  }
  try {
    // Covers all reads; everything written afterwards follows the report of the delay and replaces it.
    const judgement = await whenOverdue(judged, sayOverdue)
    settings = judgement.settings
    if (judgement.kind === 'misconfigured') return await end('misconfigured', endings.misconfigured(judgement.problems))
    if (judgement.kind === 'skipped') return await end('draft', endings.draft)
    await progress('telling')
    const answers = () => conversation.answersAt(key, pull.headSha)
    const addresses = { pageUrl: pages.ofReview(key, pull.headSha), rulePages: pages.ofRules }
    const { installationId } = key
    const { head, about } = place
    const conclude = async (plan: CheckRunPlan): Promise<readonly string[]> => {
      await currency.assert()
      await heads.record(head, { ...about.pull, work: about.work, settings: judgement.settings, plan })
      return check.conclude(head, { ...about, settings: judgement.settings }, () => currency.assert())
    }
    const publishing = { run: checkRun, conclude, app, answers, currency, pushes, records, installationId, ...addresses, log }
    const entries = await ports.stage('telling', () => publishReview(client, pull, judgement, publishing))
    await recordOutcomes(key, judgement.review, entries, ports)
    const { waivedUntil } = judgement
    return { outcome: judgement.review.verdict, ...(waivedUntil !== undefined && { waivedUntil }) }
  } catch (error) {
    if (error instanceof GatherError) return end('not gathered', endings.notGathered(error))
    throw error
  }
}

const gatherReadable = async (client: GitHubClient, key: PullRequestKey, pull: PullRequestInfo): Promise<GatheredPullRequest> => {
  try {
    return await gatherPullRequest(client, key, { headSha: pull.headSha, pull })
  } catch (error) {
    throw unreadableChange(error)
  }
}

const presentOf = (pull: PullRequestInfo | undefined): Present | undefined =>
  pull && { headSha: pull.headSha, baseRef: pull.baseRef, isOpen: pull.state === 'open', draft: pull.draft }

/**
 * The event that overtook this review has its own job, so this one only has to end its check. If the head is unchanged (a draft was marked
 * as ready, the base was changed), that job continues with the same check.
 */
const yieldTo = async (
  overtaken: Overtaken,
  { headSha, checkRunId, ...key }: PullRequestKey & { readonly headSha: string; readonly checkRunId: number | undefined },
  { client, ledger, heads, log }: ReviewPorts,
): Promise<TryOutcome> => {
  const now = await readIfThere(client, key)
  const current = now?.state === 'open' ? now.headSha : undefined
  log.info({ by: overtaken.by, headSha, current }, 'The review was overtaken')
  if (current === headSha) return 'overtaken'
  const isShared = (await ledger.pullRequestsAt(key.owner, key.repo, headSha)).some((number) => number !== key.number)
  if (now && checkRunId !== undefined && !isShared) {
    await endWithout(client, key, checkRunId, current)
    await heads.completed({ ...key, headSha }, '', 'cancelled')
  }
  await ledger.finish(key, headSha, undefined)
  return 'overtaken'
}

/** The verdict is published already: a notification that cannot be recorded must not fail its review. */
const notifyOf = async (verdict: Verdict, key: PullRequestKey, headSha: string, { notifyVerdict, log }: ReviewPorts): Promise<void> => {
  try {
    await notifyVerdict(key, headSha, verdict)
  } catch (error) {
    log.error({ err: error }, 'Could not record the notification of a verdict')
  }
}

/** Runs the last step of a failed job and logs its failure. Reconciliation later ends a check that is left unfinished. */
export const reportFinalFailure = async (log: Logger, say: () => Promise<void>): Promise<void> => {
  try {
    await say()
  } catch (error) {
    log.error({ err: error }, 'Could not report the failure on GitHub; reconciliation ends the unfinished check')
  }
}

const verdictOf = (outcome: TryOutcome): Verdict | undefined =>
  outcome === 'misconfigured' ||
  outcome === 'not gathered' ||
  outcome === 'closed' ||
  outcome === 'destroyed' ||
  outcome === 'draft' ||
  outcome === 'paused' ||
  outcome === 'overtaken' ||
  outcome === 'already concluded'
    ? undefined
    : outcome
