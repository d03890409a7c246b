import type { PullRequestInfo } from '#github/reading/gather-pull-request'
import { concludeDelayed, updateSummary } from '#github/writing/check-run'
import { announcedTitle } from '../checks/head-check.ts'
import { whenOverdue } from '../checks/overdue.ts'
import { readIfThere } from '../checks/read-if-there.ts'
import { createCurrency, type Currency, type Present } from './currency.ts'
import { concludeWithEnding } from './endings/conclude-with-ending.ts'
import { endingOf } from './endings/ending-of.ts'
import { reportFinalFailure } from './endings/report-final-failure.ts'
import type { AnnouncedTry } from './head-try.ts'
import type { Judgement } from './judgement.ts'
import { createProgress, type Step } from './progress.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import type { ReviewPorts } from './review-ports.ts'
import { branchesOf, readJudgingInputs } from './settings/judging-inputs.ts'
import { gatherHead } from './steps/gather-change.ts'
import { judge } from './steps/judge.ts'
import { withReplay } from './steps/replay-migrations.ts'
import { planReview } from './steps/plan-review.ts'
import { publishReview } from './steps/publish-review.ts'
import { recordOutcomes } from './steps/record-outcomes.ts'

/** The steps of a review, once its check is in progress: gather, settings and review (which judge), replay of migrations, plan, publish. */
export const runSteps = async (announced: AnnouncedTry, ports: ReviewPorts): Promise<ReviewOutcome> => {
  const { attempt, pull, place, check, signal } = announced
  const currency = createCurrency(pull, signal, async () => presentOf(await readIfThere(ports.client, attempt.data)))
  const progress = progressOf(announced, currency, ports)
  // Covers all reads; everything written afterwards follows the report of the delay and replaces it.
  const judgement = await whenOverdue(
    () => gatherAndJudge(announced, progress, ports),
    () => sayOverdue(announced, ports),
  )
  if (judgement.kind !== 'reviewed') {
    const { settings } = judgement
    await concludeWithEnding(place, { ending: endingOf(judgement), settings }, check, ports, () => currency.assert())
    return { kind: judgement.kind }
  }
  await progress('telling')
  const entries = await ports.observers.stage('telling', async () => {
    const planned = await planReview(judgement, announced, currency, ports)
    return publishReview(planned, announced, currency, ports)
  })
  await recordOutcomes(attempt.data, judgement.review, entries, ports)
  const { waivedUntil } = judgement
  return { kind: 'reviewed', verdict: judgement.review.verdict, ...(waivedUntil !== undefined && { waivedUntil }) }
}

type Progress = (step: Step) => Promise<void>

const gatherAndJudge = async (
  { attempt: { data: key }, pull, signal }: AnnouncedTry,
  progress: Progress,
  ports: ReviewPorts,
): Promise<Judgement> => {
  const { client, engine, observers } = ports
  const gathered = await observers.stage('reading', () => gatherHead(client, key, pull))
  if (gathered.kind === 'not gathered') return gathered
  signal.throwIfAborted()
  await progress('judging')
  const inputs = await readJudgingInputs({ ...key, author: pull.author.login, branches: branchesOf(pull), fresh: key.rerun }, ports)
  const judgement = await observers.stage('judging', () => judge(gathered, { inputs, engine, signal, isDraft: pull.draft }))
  if (judgement.kind !== 'reviewed') return judgement
  await progress('replaying')
  return withReplay(gathered, judgement, ports, signal)
}

const progressOf = ({ run }: AnnouncedTry, currency: Currency, { client }: ReviewPorts): Progress =>
  createProgress(async (summary) => {
    if (!run) return
    await currency.assert()
    await updateSummary(client, run, { title: announcedTitle, summary })
  })

const sayOverdue = async ({ attempt, run }: AnnouncedTry, { client, log }: ReviewPorts): Promise<void> => {
  const reason = 'Reading and checking the change takes longer than 50 seconds.'
  if (run) await reportFinalFailure(log, () => concludeDelayed(client, run, { correlationId: attempt.id, reason }))
}

const presentOf = (pull: PullRequestInfo | undefined): Present | undefined =>
  pull && { headSha: pull.headSha, baseRef: pull.baseRef, isOpen: pull.state === 'open', draft: pull.draft }
