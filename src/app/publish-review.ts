import type { Logger } from 'pino'
import type { CheckRunRef } from '#github/check-run'
import type { GitHubClient } from '#github/client'
import { systemClock } from '#github/clock'
import { readExistingState, type AppIdentity } from '#github/existing-state'
import { finishCheckRun } from '#github/finish-check-run'
import type { PullRequestInfo } from '#github/gather-pull-request'
import { publish } from '#github/publish'
import type { CommandRecord } from '#model/command'
import type { PushHistory } from '#model/push-ledger'
import type { RecordedReview } from '#model/recorded-review'
import { checkRunName, planCheckOutput, planPublication } from '#report/plan-publication'
import type { PublicationInput } from '#report/publication-input'
import { withAnswers } from '#report/answers'
import { configurationNotes, heedConfiguration } from '#report/heed-configuration'
import { recordReview } from '#report/record-review'
import type { PushHistories } from '#store/push-histories'
import type { ReviewRecords } from '#store/review-records'
import type { Currency } from './currency.ts'
import type { Judgement } from './judge.ts'
import { version } from '#engine/version'

export interface Publishing {
  readonly run: CheckRunRef & { readonly url?: string }
  readonly app: AppIdentity
  /** An earlier try may have written to the same run. */
  readonly isRetry: boolean
  /** What was answered to commands and buttons on this commit. */
  readonly answers: () => Promise<readonly CommandRecord[]>
  /** The review's page on our own server, and where the pages of rules are. */
  readonly pageUrl?: string | undefined
  readonly rulePages?: string | undefined
  readonly log: Logger
}

type Reviewed = Extract<Judgement, { kind: 'reviewed' }>

/**
 * Tells a pull request what its review found: comments where they are new, and the check with its conclusion last.
 *
 * @returns what became of its findings
 */
export const publishReview = async (
  client: GitHubClient,
  pull: PullRequestInfo,
  reviewed: Reviewed,
  publishing: Publishing & {
    readonly currency: Currency
    readonly pushes: PushHistories
    readonly records: ReviewRecords
    readonly installationId: number
  },
): Promise<PushHistory['entries']> => {
  const { run, app, currency, log } = publishing
  const target = {
    ...pull,
    checkRunId: run.checkRunId,
    checkName: checkRunName,
    annotationsThere: await countAnnotations(client, publishing),
  }
  const existing = await readExistingState(client, target, app)
  currency.saw(existing)
  const { comments, allRead } = existing
  const history = await historyOf(publishing.pushes, pull, log)
  const input: PublicationInput = {
    ...reviewed,
    already: comments,
    allRead,
    ...(history && { history }),
    isDraft: pull.draft,
    details: {
      version,
      notes: configurationNotes(reviewed),
      ...(run.url !== undefined && { summaryUrl: run.url }),
      ...(publishing.pageUrl !== undefined && { url: publishing.pageUrl }),
      ...(publishing.rulePages !== undefined && { rulePages: publishing.rulePages }),
    },
  }
  const planned = planPublication(input)
  const publication = { ...planned, checkRun: heedConfiguration(planned.checkRun, reviewed) }
  const answers = await publishing.answers()
  const { placements, problems } = await publish(client, target, publication, {
    app,
    comments,
    isCurrent: async () => {
      await currency.assert()
      return true
    },
    outputFor: (placements) => withAnswers(heedConfiguration(planCheckOutput(input, placements), reviewed), answers),
  })
  report(problems, log)
  const record = recordReview(input, placements, recordingOf(pull, run.url))
  await remember(pull, record, publishing)
  return record.ledger
}

/** The ledger is a help: what stands on the pull request tells most of it too. */
export const historyOf = async (pushes: PushHistories, pull: PullRequestInfo, log: Logger): Promise<PushHistory | undefined> => {
  try {
    return await pushes.before(pull, pull.headSha)
  } catch (error) {
    log.warn({ err: error }, 'What earlier pushes brought is not known')
    return undefined
  }
}

const recordingOf = (pull: PullRequestInfo, checkUrl: string | undefined) => ({
  title: pull.title,
  author: pull.author.login,
  pullUrl: pull.url,
  ...(checkUrl !== undefined && { checkUrl }),
})

const remember = async (
  pull: PullRequestInfo,
  recorded: RecordedReview,
  {
    pushes,
    records,
    installationId,
    log,
  }: { readonly pushes: PushHistories; readonly records: ReviewRecords; readonly installationId: number; readonly log: Logger },
): Promise<void> => {
  const { intoDefault, repositoryId } = pull
  try {
    await pushes.record(pull, { headSha: pull.headSha, verdict: recorded.review.verdict }, recorded.ledger)
    await records.record(pull, { installationId, repositoryId, intoDefault, recorded })
  } catch (error) {
    log.warn({ err: error }, 'What this push brought could not be recorded')
  }
}

/** A merge group has a check run and nobody to comment to: what would be a comment becomes an annotation. */
export const publishCheck = async (
  client: GitHubClient,
  reviewed: Reviewed,
  publishing: Publishing & { readonly signal: AbortSignal },
): Promise<void> => {
  const { run, signal, log } = publishing
  const beforeWrite = async (): Promise<void> => signal.throwIfAborted()
  const config = { ...reviewed.config, comments: { ...reviewed.config.comments, max: 0 } }
  const planned = planPublication({ ...reviewed, config, already: [], details: { version, notes: configurationNotes(reviewed) } })
  const heeded = heedConfiguration(planned.checkRun, reviewed)
  const checkRun = { ...heeded, ...withAnswers(heeded, await publishing.answers()) }
  const there = await countAnnotations(client, publishing)
  report(await finishCheckRun(client, run, checkRun, checkRun.annotations.flat(), there, beforeWrite, systemClock), log)
}

/** Annotations append: those of an earlier try, in the same order, stand there already. */
const countAnnotations = async (client: GitHubClient, { run, isRetry }: Publishing): Promise<number> => {
  if (!isRetry) return 0
  const { data } = await client.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    owner: run.owner,
    repo: run.repo,
    check_run_id: run.checkRunId,
  })
  return data.output.annotations_count
}

const report = (problems: readonly string[], log: Logger): void => {
  if (problems.length > 0) log.warn({ problems }, 'GitHub did not take everything')
}
