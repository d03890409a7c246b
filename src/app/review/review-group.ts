import { concludeUnfinished, type AnnouncedRun } from '#github/writing/check-run'
import type { CheckRunPlan } from '#model/publishing/publication'
import type { Attempt } from '#store/queue/queue'
import { concludeCheck } from '../checks/conclude-check.ts'
import { createHeadCheck, type Head, type HeadCheck } from '../checks/head-check.ts'
import { mergeGroupWork } from '../jobs/work-name.ts'
import { endingOf } from './endings/ending-of.ts'
import { endingPlan } from './endings/ending-plan.ts'
import { endings } from './endings/endings.ts'
import { reportFinalFailure } from './endings/report-final-failure.ts'
import type { Judgement } from './judgement.ts'
import { overtakenBy } from './overtaken.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import type { ReviewPorts } from './review-ports.ts'
import { branchesOfGroup, readJudgingInputs } from './settings/judging-inputs.ts'
import { gatherGroup } from './steps/gather-change.ts'
import { judge } from './steps/judge.ts'
import { logRejected } from './steps/log-rejected.ts'
import { withReplay } from './steps/replay-migrations.ts'
import { planGroupCheck } from './steps/plan-group-check.ts'

/** One try at the review of a merge group, whose check is in progress. */
interface GroupTry {
  readonly attempt: Attempt<'merge-group'>
  readonly head: Head
  readonly work: string
  readonly check: HeadCheck
  readonly run: AnnouncedRun
}

/** Reviews the combined tree of a merge group that is queued. */
export const reviewGroup = async (attempt: Attempt<'merge-group'>, ports: ReviewPorts): Promise<ReviewOutcome> => {
  const { installationId, owner, repo, headSha } = attempt.data
  const head = { installationId, owner, repo, headSha }
  const check = createHeadCheck(ports)
  const work = mergeGroupWork(attempt.data)
  const group = { attempt, head, work, check, run: await check.announce(head, work, true) }
  try {
    return await runSteps(group, ports)
  } catch (error) {
    if (!overtakenBy(error, attempt.signal)) {
      if (attempt.last) await reportFinalFailure(ports.log, () => giveUp(group, ports))
      throw error
    }
    await endDestroyed(group, ports)
    return { kind: 'destroyed' }
  }
}

const runSteps = async (group: GroupTry, ports: ReviewPorts): Promise<ReviewOutcome> => {
  const { data } = group.attempt
  const { headSha } = data
  const judgement = await gatherAndJudge(group, ports)
  const { settings } = judgement
  if (judgement.kind === 'draft') throw new Error('A merge group cannot be a draft.')
  if (judgement.kind !== 'reviewed') {
    await conclude(endingPlan(headSha, endingOf(judgement)), settings, group, ports)
    return { kind: judgement.kind }
  }
  const answers = await ports.store.conversation.answersAt({ ...data, number: 0 }, headSha)
  logRejected(await conclude(planGroupCheck(judgement, answers), settings, group, ports), ports.log)
  return { kind: 'reviewed', verdict: judgement.review.verdict }
}

const gatherAndJudge = async ({ attempt: { data, signal } }: GroupTry, ports: ReviewPorts): Promise<Judgement> => {
  const { owner, repo } = data
  const gathered = await gatherGroup(ports.client, data)
  if (gathered.kind === 'not gathered') return gathered
  const inputs = await readJudgingInputs({ owner, repo, branches: branchesOfGroup(data) }, ports)
  const judgement = await judge(gathered, { inputs, engine: ports.engine, signal })
  return judgement.kind === 'reviewed' ? withReplay(gathered, judgement, ports, signal) : judgement
}

const conclude = async (
  plan: CheckRunPlan,
  settings: string,
  { attempt: { signal }, head, work, check }: GroupTry,
  { store: { heads } }: ReviewPorts,
): Promise<readonly string[]> => {
  const before = async (): Promise<void> => signal.throwIfAborted()
  await before()
  await heads.record(head, { work, number: 0, baseRef: '', draft: false, counts: true, settings, plan })
  return check.conclude(head, { work }, before)
}

const endDestroyed = async ({ attempt, head, work, run }: GroupTry, { client, store: { heads } }: ReviewPorts): Promise<void> => {
  await concludeCheck(client, run, endings.destroyed)
  await heads.leave(attempt.data, work, undefined)
  await heads.completed(head, '', 'cancelled')
}

const giveUp = async ({ attempt, head, run }: GroupTry, { client, store: { heads } }: ReviewPorts): Promise<void> => {
  await concludeUnfinished(client, run, { correlationId: attempt.id })
  await heads.completed(head, '', 'action_required')
}
