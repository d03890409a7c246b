import type { Logger } from 'pino'
import {
  announce,
  type Announcement,
  type AnnouncedRun,
  type CheckRunRef,
  concludeDelayed,
  concludeUnfinished,
  delayedTitle,
  supersede,
  updateSummary,
} from '#github/check-run'
import type { GitHubClient, RepositoryRef } from '#github/client'
import type { AppIdentity } from '#github/existing-state'
import { GatherError } from '#github/gather-error'
import { gatherPullRequest, readPullRequest, type GatheredPullRequest, type PullRequestInfo } from '#github/gather-pull-request'
import { RateLimitedError } from '#github/request-failure'
import type { Extractor } from '#engine/extractor'
import type { RecentSystems } from '#engine/recent-systems'
import type { FactsCache } from '#model/facts-cache'
import { pullRequestName, type PullRequestKey } from '#model/job'
import type { Verdict } from '#model/review'
import type { RuleTally } from '#model/rule-outcome'
import { checkRunName } from '#report/plan-publication'
import type { Conversation } from '#store/conversation'
import type { Ledger, Unfinished } from '#store/ledger'
import type { Outcomes } from '#store/outcomes'
import type { PushHistories } from '#store/push-histories'
import type { ReviewRecords } from '#store/review-records'
import type { PageAddresses } from './page-addresses.ts'
import type { Attempt } from '#store/queue'
import { concludeCheck } from './conclude-check.ts'
import { createCurrency, type Present } from './currency.ts'
import { endings, type Ending } from './endings.ts'
import { failureReason } from './failure-reason.ts'
import { isStatus } from './is-status.ts'
import { judge, type Judgement } from './judge.ts'
import { judgingOf } from './look-again.ts'
import type { Metrics } from './metrics.ts'
import type { OrganisationDefaults } from './organisation-defaults.ts'
import { whenOverdue } from './overdue.ts'
import { type Overtaken, overtakenBy, type RunningReviews } from './overtaken.ts'
import { createProgress, type Step, stepsAt } from './progress.ts'
import { historyOf, publishReview } from './publish-review.ts'
import { recordOutcomes } from './record-outcomes.ts'
import { showAnswers } from './show-answers.ts'
import { unreadableChange } from './unreadable-change.ts'

export interface ReviewPorts {
  readonly client: GitHubClient
  readonly ledger: Ledger
  readonly pushes: PushHistories
  readonly records: ReviewRecords
  readonly pages: PageAddresses
  readonly conversation: Conversation
  readonly organisation: OrganisationDefaults
  readonly facts: FactsCache
  /** Systems of earlier reviews in this process. */
  readonly systems: RecentSystems
  readonly extractor: Extractor
  readonly outcomes: Outcomes
  readonly metrics: Pick<Metrics, 'findings'>
  readonly tallies: () => Promise<readonly RuleTally[]>
  /** Does a stage of the review, and measures it. */
  readonly stage: <Result>(step: Step, run: () => Promise<Result>) => Promise<Result>
  readonly running: RunningReviews
  readonly app: AppIdentity
  readonly log: Logger
}

/** How one try ended, for the log and the metrics. */
export type TryOutcome =
  Verdict | 'misconfigured' | 'not gathered' | 'closed' | 'destroyed' | 'draft' | 'paused' | 'overtaken' | 'already concluded'

/**
 * One try at reviewing the head that a pull request has now: announce, gather, judge, publish. Whatever happened in an earlier try is
 * found on GitHub and continued.
 *
 * @throws what made the try fail; after the last one the check is concluded first, with the correlation id and no text from the pull request.
 */
export const reviewPullRequest = async (attempt: Attempt<'review'>, ports: ReviewPorts): Promise<TryOutcome> => {
  const pull = await readIfThere(ports.client, attempt.data)
  await endOlderHeads(attempt.data, pull, ports)
  if (pull?.merged) await ports.records.merged(attempt.data, pull.headSha)
  if (pull?.state !== 'open') return 'closed'
  const pausedBy = attempt.data.rerun ? undefined : await ports.conversation.pausedBy(attempt.data)
  if (pausedBy !== undefined) return pause(attempt.data, pull, pausedBy, ports)
  return ports.running.run(pullRequestName(attempt.data), attempt.signal, (signal) => reviewHead(attempt, pull, signal, ports))
}

/** @returns undefined when the pull request is gone, or the App has lost its access to it. */
const readIfThere = async (client: GitHubClient, key: PullRequestKey): Promise<PullRequestInfo | undefined> => {
  try {
    return await readPullRequest(client, key)
  } catch (error) {
    if (isStatus(error, 404, 410)) return undefined
    throw error
  }
}

/** Checks that were begun on heads which nobody looks at any more. */
const endOlderHeads = async (key: PullRequestKey, pull: PullRequestInfo | undefined, { client, ledger }: ReviewPorts): Promise<void> => {
  const current = pull?.state === 'open' ? pull.headSha : undefined
  for (const { headSha, checkRunId } of await ledger.unfinishedOf(key)) {
    if (headSha === current) continue
    // Without the pull request there is no access either: nothing to conclude, only to forget.
    if (checkRunId !== undefined && pull) await endWithout(client, key, checkRunId, current)
    await ledger.finish(key, headSha, undefined)
  }
}

/** Ends the check of a head that is not the present one; `current` is undefined when there is no present one. */
const endWithout = async (client: GitHubClient, key: PullRequestKey, checkRunId: number, current: string | undefined): Promise<void> => {
  if (current === undefined) await concludeCheck(client, { ...key, checkRunId }, endings.closed)
  else await supersede(client, { ...key, checkRunId }, current)
}

/** A head that was reviewed keeps its verdict, which is true of it; one that was not gets a check that does not pass. */
const pause = async (key: PullRequestKey, { headSha }: PullRequestInfo, login: string, ports: ReviewPorts): Promise<TryOutcome> => {
  const { client, ledger, app } = ports
  if ((await ledger.pullRequestsAt(key.owner, key.repo, headSha)).includes(key.number)) return 'paused'
  const run = await announce(client, announcementOf(key, headSha, pullRequestName(key), app))
  await concludeCheck(client, run, endings.paused(login))
  return 'paused'
}

const reviewHead = async (
  attempt: Attempt<'review'>,
  pull: PullRequestInfo,
  signal: AbortSignal,
  ports: ReviewPorts,
): Promise<TryOutcome> => {
  const { client, ledger } = ports
  const { data: key } = attempt
  const { headSha } = pull
  if (!key.rerun && (await standsAlready(key, pull, ports))) return 'already concluded'
  const earlier = (await ledger.unfinishedOf(key)).find((review) => review.headSha === headSha)
  const earlierCheck = earlier && (await checkOfEarlierTry(earlier, attempt, client))
  if (earlierCheck === 'concluded') {
    await ledger.finish(key, headSha, undefined)
    return 'already concluded'
  }
  await ledger.begin(key, headSha, attempt.id, pull)
  // Without an earlier try there is no check that could be taken over, and none is looked for.
  const mayStand = earlier !== undefined || (await isForgotten(pull, ports))
  const announcement = announcementOf(key, headSha, pullRequestName(key), ports.app)
  const { checkRunId, url, annotationsThere } = earlierCheck ?? (await announce(client, announcement, mayStand ? undefined : []))
  const isRetry = earlier !== undefined || annotationsThere > 0
  try {
    await ledger.announced(key, headSha, checkRunId)
    const { outcome, waivedUntil } = await examine(key, pull, { checkRunId, url, isRetry, correlationId: attempt.id }, signal, ports)
    await ledger.finish(key, headSha, verdictOf(outcome), waivedUntil)
    await addLateAnswers(key, headSha, ports)
    return outcome
  } catch (error) {
    const overtaken = overtakenBy(error, signal)
    if (overtaken) return await yieldTo(overtaken, { ...key, headSha, checkRunId }, ports)
    const told = { correlationId: attempt.id, reason: failureReason(error) }
    if (attempt.last) {
      await lastWords(ports.log, async () => {
        await concludeUnfinished(client, { ...key, checkRunId }, told)
        await ledger.finish(key, headSha, undefined)
      })
    } else if (isLate(attempt) && !(error instanceof RateLimitedError)) {
      await lastWords(ports.log, () => concludeDelayed(client, { ...key, checkRunId }, told))
    }
    throw error
  }
}

/** The next try may come so late that the check would stay in progress for longer than a minute. */
const isLate = ({ attempt, enqueuedAt }: Attempt<'review'>): boolean => attempt > 1 || Date.now() - enqueuedAt.getTime() > 20_000

/** So long after its opening a pull request has been reviewed, if we were there. */
const firstReviewMs = 15 * 60_000

/** Whether nothing is known of a pull request that has been there for a while: the database may be a new one, and a check of ours begun. */
const isForgotten = async (pull: PullRequestInfo, { pushes, log }: ReviewPorts): Promise<boolean> =>
  Date.now() - Date.parse(pull.createdAt) > firstReviewMs && (await historyOf(pushes, pull, log)) === undefined

/** Whether the head has its verdict, of the pull request as it is now: an event that came late or twice asks for nothing new. */
const standsAlready = async (key: PullRequestKey, pull: PullRequestInfo, { client, ledger }: ReviewPorts): Promise<boolean> => {
  const checkRunId = await ledger.concludedIn(key, pull.headSha, pull)
  return checkRunId !== undefined && (await isCompleted(client, { ...key, checkRunId }))
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
 * How far an earlier try of this very job came with its check: `concluded` when it has done everything but record it, since the conclusion is
 * the last thing that is written; the check itself when it only told of a delay. Otherwise undefined: {@link announce} finds out.
 */
const checkOfEarlierTry = async (
  { correlationId, checkRunId }: Unfinished,
  { id, data: { owner, repo } }: Attempt<'review'>,
  client: GitHubClient,
): Promise<'concluded' | AnnouncedRun | undefined> => {
  if (correlationId !== id || checkRunId === undefined) return undefined
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', { owner, repo, check_run_id: checkRunId })
    if (data.status !== 'completed') return undefined
    if (data.output.title !== delayedTitle) return 'concluded'
    const url = data.html_url === null ? {} : { url: data.html_url }
    return { owner, repo, checkRunId, annotationsThere: data.output.annotations_count, ...url }
  } catch (error) {
    if (isStatus(error, 404)) return undefined
    throw error
  }
}

const announcedTitle = 'Reviewing'

/** Work on the same pull request (or merge group) takes over a check that was never ended. */
export const announcementOf = ({ owner, repo }: RepositoryRef, headSha: string, work: string, app: AppIdentity): Announcement => ({
  owner,
  repo,
  headSha,
  name: checkRunName,
  externalId: work,
  appId: app.id,
  title: announcedTitle,
  summary: stepsAt('reading'),
})

interface Examined {
  readonly outcome: TryOutcome
  readonly waivedUntil?: string
}

/** A command may have been answered between the last look at the answers and the end of the check. */
const addLateAnswers = async (key: PullRequestKey, headSha: string, ports: ReviewPorts): Promise<void> => {
  const answers = await ports.conversation.answersAt(key, headSha)
  if (answers.length > 0) await showAnswers(ports.client, { ...key, headSha, work: pullRequestName(key), app: ports.app }, answers)
}

const examine = async (
  key: PullRequestKey,
  pull: PullRequestInfo,
  {
    checkRunId,
    url,
    isRetry,
    correlationId,
  }: { readonly checkRunId: number; readonly url: string | undefined; readonly isRetry: boolean; readonly correlationId: string },
  signal: AbortSignal,
  ports: ReviewPorts,
): Promise<Examined> => {
  const { client, facts, systems, extractor, pushes, records, conversation, pages, app, log } = ports
  const currency = createCurrency(pull, signal, async () => presentOf(await readIfThere(client, key)))
  const end = async (outcome: TryOutcome, ending: Ending): Promise<Examined> => {
    await currency.assert()
    await concludeCheck(client, { ...key, checkRunId }, ending)
    return { outcome }
  }
  const progress = createProgress(async (summary) => {
    await currency.assert()
    await updateSummary(client, { ...key, checkRunId }, { title: announcedTitle, summary })
  })
  const judged = async (): Promise<Judgement> => {
    const gathered = await ports.stage('reading', () => gatherReadable(client, key, pull))
    signal.throwIfAborted()
    await progress('judging')
    const judging = await judgingOf({ ...key, author: pull.author.login }, ports)
    return ports.stage('judging', () => judge(gathered, { cache: facts, systems, extractor, signal, isDraft: pull.draft, ...judging }))
  }
  const reason = 'The change has not been read and judged within 50 seconds.'
  const sayOverdue = () => lastWords(log, () => concludeDelayed(client, { ...key, checkRunId }, { correlationId, reason }))
  try {
    // Until nothing more is read: what is written afterwards comes after the word on the delay, and replaces it.
    const judgement = await whenOverdue(judged, sayOverdue)
    if (judgement.kind === 'misconfigured') return await end('misconfigured', endings.misconfigured(judgement.problems))
    if (judgement.kind === 'skipped') return await end('draft', endings.draft)
    await progress('telling')
    const run = { ...key, checkRunId, ...(url !== undefined && { url }) }
    const answers = () => conversation.answersAt(key, pull.headSha)
    const addresses = { pageUrl: pages.ofReview(key, pull.headSha), rulePages: pages.ofRules }
    const { installationId } = key
    const entries = await ports.stage('telling', () =>
      publishReview(client, pull, judgement, { run, app, isRetry, answers, currency, pushes, records, installationId, ...addresses, log }),
    )
    await recordOutcomes(key, judgement.review, entries, ports)
    const { waivedUntil } = judgement
    return { outcome: judgement.review.verdict, ...(waivedUntil !== undefined && { waivedUntil }) }
  } catch (error) {
    if (error instanceof GatherError) return end('not gathered', endings.notGathered(error.message))
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
  pull && { headSha: pull.headSha, baseRef: pull.baseRef, isOpen: pull.state === 'open' }

/**
 * The event that overtook this review has a job of its own, so this one only has to end its check. When the head is still the same (a
 * draft was made ready, the base was changed), that job continues with the same check.
 */
const yieldTo = async (
  overtaken: Overtaken,
  { headSha, checkRunId, ...key }: PullRequestKey & { readonly headSha: string; readonly checkRunId: number },
  { client, ledger, log }: ReviewPorts,
): Promise<TryOutcome> => {
  const now = await readIfThere(client, key)
  const current = now?.state === 'open' ? now.headSha : undefined
  log.info({ by: overtaken.by, headSha, current }, 'The review was overtaken')
  if (current === headSha) return 'overtaken'
  if (now) await endWithout(client, key, checkRunId, current)
  await ledger.finish(key, headSha, undefined)
  return 'overtaken'
}

/** The last thing that is done for a job. What fails here as well is caught up with by reconciliation. */
export const lastWords = async (log: Logger, say: () => Promise<void>): Promise<void> => {
  try {
    await say()
  } catch (error) {
    log.error({ err: error }, 'What failed could not be told on GitHub; reconciliation ends a check that was begun')
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
