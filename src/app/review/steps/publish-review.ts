import type { Logger } from 'pino'
import type { CheckRunRef } from '#github/writing/check-run'
import type { GitHubClient } from '#github/client/client'
import { readExistingState, type AppIdentity } from '#github/writing/existing-state'
import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import { publish } from '#github/writing/publish'
import type { CommandRecord } from '#model/command'
import type { CheckRunPlan } from '#model/publication'
import type { PushHistory } from '#model/push-ledger'
import type { RecordedReview } from '#model/recorded-review'
import { checkRunName, planCheckOutput, planPublication } from '#report/publication/plan-publication'
import type { PublicationInput } from '#report/publication/publication-input'
import { withAnswers } from '#report/publication/answers'
import { configurationNotes, failInvalidConfiguration } from '#report/publication/heed-configuration'
import { recordReview } from '#report/publication/record-review'
import type { PushHistories } from '#store/push-histories'
import type { ReviewRecords } from '#store/review-records'
import type { Currency } from '../currency.ts'
import type { Judgement } from './judge.ts'
import { version } from '#engine/version'

export interface Publishing {
  readonly app: AppIdentity
  /** Concludes the check of the commit with this plan, or with a worse one of another pull request with this head. */
  readonly conclude: (plan: CheckRunPlan) => Promise<readonly string[]>
  /** The answers to commands and buttons on this commit. */
  readonly answers: () => Promise<readonly CommandRecord[]>
  /** URL of the review's page on our server, and base URL of the rule pages. */
  readonly pageUrl?: string | undefined
  readonly rulePages?: string | undefined
  readonly log: Logger
}

type Reviewed = Extract<Judgement, { kind: 'reviewed' }>

/**
 * Publishes a review to its pull request: comments on new findings first, the check with its conclusion last.
 *
 * @returns the ledger: the state of each finding
 */
export const publishReview = async (
  client: GitHubClient,
  pull: PullRequestInfo,
  reviewed: Reviewed,
  publishing: Publishing & {
    /** Absent when other pull requests decide the check of this head. */
    readonly run: (CheckRunRef & { readonly url?: string }) | undefined
    readonly currency: Currency
    readonly pushes: PushHistories
    readonly records: ReviewRecords
    readonly installationId: number
  },
): Promise<PushHistory['entries']> => {
  const { run, app, currency, log } = publishing
  const target = {
    ...pull,
    checkRunId: run?.checkRunId ?? 0,
    checkName: checkRunName,
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
      ...(run?.url !== undefined && { summaryUrl: run.url }),
      ...(publishing.pageUrl !== undefined && { url: publishing.pageUrl }),
      ...(publishing.rulePages !== undefined && { rulePages: publishing.rulePages }),
    },
  }
  const planned = planPublication(input)
  const publication = { ...planned, checkRun: failInvalidConfiguration(planned.checkRun, reviewed) }
  const answers = await publishing.answers()
  const { placements, problems } = await publish(client, target, publication, {
    app,
    comments,
    isCurrent: async () => {
      await currency.assert()
      return true
    },
    conclude: publishing.conclude,
    outputFor: (placements) => withAnswers(failInvalidConfiguration(planCheckOutput(input, placements), reviewed), answers),
  })
  report(problems, log)
  const record = recordReview(input, placements, recordingOf(pull, run?.url))
  await remember(pull, record, publishing)
  return record.ledger
}

/** Reads the history of earlier pushes. A failure is not fatal: the comments on the pull request contain most of it. */
export const historyOf = async (pushes: PushHistories, pull: PullRequestInfo, log: Logger): Promise<PushHistory | undefined> => {
  try {
    return await pushes.before(pull, pull.headSha)
  } catch (error) {
    log.warn({ err: error }, 'Could not read the findings of earlier pushes')
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
    log.warn({ err: error }, 'Could not record the findings of this push')
  }
}

/** A merge group has a check run but no place for comments, so findings that would get a comment become annotations. */
export const publishCheck = async (
  reviewed: Reviewed,
  { answers, log, conclude }: Pick<Publishing, 'answers' | 'log' | 'conclude'>,
): Promise<void> => {
  const config = { ...reviewed.config, comments: { ...reviewed.config.comments, max: 0 } }
  const planned = planPublication({ ...reviewed, config, already: [], details: { version, notes: configurationNotes(reviewed) } })
  const heeded = failInvalidConfiguration(planned.checkRun, reviewed)
  report(await conclude({ ...heeded, ...withAnswers(heeded, await answers()) }), log)
}

const report = (problems: readonly string[], log: Logger): void => {
  if (problems.length > 0) log.warn({ problems }, 'GitHub rejected part of the result')
}
