import { version } from '#engine/version'
import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import { readExistingState, type ExistingComment } from '#github/writing/existing-state'
import type { Publication } from '#model/publishing/publication'
import type { PushHistory } from '#model/publishing/push-ledger'
import { configurationNotes, failInvalidConfiguration } from '#report/publication/heed-configuration'
import { planPublication } from '#report/publication/plan-publication'
import type { PublicationInput } from '#report/publication/publication-input'
import type { Currency } from '../currency.ts'
import type { AnnouncedTry } from '../head-try.ts'
import type { Reviewed } from '../judgement.ts'
import type { ReviewPorts } from '../review-ports.ts'

/** What is to be written to a pull request, and what it was planned from. */
export interface PlannedReview {
  readonly reviewed: Reviewed
  readonly input: PublicationInput
  readonly publication: Publication
  /** Our existing comments. */
  readonly comments: readonly ExistingComment[]
}

/** Plans what to write to a pull request, from the review and from what is written there already. Writes nothing. */
export const planReview = async (
  reviewed: Reviewed,
  { attempt: { data: key }, pull, run }: AnnouncedTry,
  currency: Currency,
  ports: ReviewPorts,
): Promise<PlannedReview> => {
  const { client, app, pages } = ports
  const existing = await readExistingState(client, pull, app)
  currency.saw(existing)
  const { comments, allRead } = existing
  const history = await readHistory(pull, ports)
  const url = pages.ofReview(key, pull.headSha)
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
      ...(url !== undefined && { url }),
      ...(pages.ofRules !== undefined && { rulePages: pages.ofRules }),
    },
  }
  const planned = planPublication(input)
  return { reviewed, input, comments, publication: { ...planned, checkRun: failInvalidConfiguration(planned.checkRun, reviewed) } }
}

/** Reads the history of earlier pushes. A failure is not fatal: the comments on the pull request contain most of it. */
export const readHistory = async (
  pull: PullRequestInfo,
  { store: { pushes }, log }: Pick<ReviewPorts, 'store' | 'log'>,
): Promise<PushHistory | undefined> => {
  try {
    return await pushes.before(pull, pull.headSha)
  } catch (error) {
    log.warn({ err: error }, 'Could not read the findings of earlier pushes')
    return undefined
  }
}
