import { readBranchHead } from '#github/reading/branch-head'
import { concludeUnfinished, listCheckRuns } from '#github/writing/check-run'
import { GatherError } from '#github/reading/gather-error'
import { gatherRange } from '#github/reading/gather-range'
import { mergeGroupName, type JobTypes } from '#model/job'
import type { CheckRunPlan } from '#model/publication'
import { checkRunName } from '#report/publication/plan-publication'
import type { Attempt } from '#store/queue/queue'
import { concludeCheck } from '../checks/conclude-check.ts'
import { endings } from '../review/endings/endings.ts'
import { endingPlan } from '../review/endings/ending-plan.ts'
import { createHeadCheck } from '../checks/head-check.ts'
import { judge } from '../review/steps/judge.ts'
import { overtakenBy } from '../review/overtaken.ts'
import { branchesOfGroup, judgingOf } from '../review/repeat-judgement.ts'
import { publishCheck } from '../review/steps/publish-review.ts'
import { reportFinalFailure, type ReviewPorts, type TryOutcome } from './review-pull-request.ts'
import { mergeGroupWork } from './work-name.ts'

/**
 * Reviews the combined tree of a merge group, with a check run on its head and no comments. A group that the queue has since removed is not
 * reviewed; a check that was started on it is cancelled.
 */
export const reviewMergeGroup = async (attempt: Attempt<'merge-group'>, ports: ReviewPorts): Promise<TryOutcome> => {
  const { data: group } = attempt
  if (!(await isQueued(group, ports))) {
    await endBegun(group, ports)
    return 'destroyed'
  }
  return ports.running.run(mergeGroupName(group), attempt.signal, (signal) => reviewGroup({ ...attempt, signal }, ports))
}

type Group = JobTypes['merge-group']

/** GitHub deletes the branch of a group that it removes. */
const isQueued = async (group: Group, { client }: ReviewPorts): Promise<boolean> =>
  group.headRef === undefined || (await readBranchHead(client, { ...group, ref: group.headRef })) === group.headSha

const endBegun = async (group: Group, { client, app, heads }: ReviewPorts): Promise<void> => {
  const work = mergeGroupWork(group)
  await heads.leave(group, work, undefined)
  const runs = await listCheckRuns(client, { ...group, name: checkRunName, appId: app.id })
  for (const run of runs)
    if (!run.isCompleted && run.externalId === work) {
      await concludeCheck(client, { ...group, checkRunId: run.id }, endings.destroyed)
      await heads.completed(group, '', 'cancelled')
    }
}

const reviewGroup = async (attempt: Attempt<'merge-group'>, ports: ReviewPorts): Promise<TryOutcome> => {
  const { client, facts, systems, extractor, conversation, heads, log } = ports
  const { data: group, signal } = attempt
  const { installationId, owner, repo, headSha } = group
  const head = { installationId, owner, repo, headSha }
  const check = createHeadCheck(ports)
  const work = mergeGroupWork(group)
  const run = await check.announce(head, work, true)
  const before = async (): Promise<void> => signal.throwIfAborted()
  const conclude = async (plan: CheckRunPlan, settings: string): Promise<readonly string[]> => {
    await before()
    await heads.record(head, { work, number: 0, baseRef: '', draft: false, counts: true, settings, plan })
    return check.conclude(head, { work }, before)
  }
  try {
    const gathered = await gatherRange(client, { ...group, base: group.baseSha, head: headSha })
    const judging = await judgingOf({ owner, repo, branches: branchesOfGroup(group) }, ports)
    const judgement = await judge(gathered, { cache: facts, systems, extractor, signal, ...judging })
    const { settings } = judgement
    if (judgement.kind === 'skipped') throw new Error('A merge group cannot be a draft.')
    if (judgement.kind === 'misconfigured') {
      await conclude(endingPlan(headSha, endings.misconfigured(judgement.problems)), settings)
      return 'misconfigured'
    }
    await publishCheck(judgement, {
      answers: () => conversation.answersAt({ ...group, number: 0 }, headSha),
      conclude: (plan) => conclude(plan, settings),
      log,
    })
    return judgement.review.verdict
  } catch (error) {
    if (overtakenBy(error, signal)) {
      await concludeCheck(client, run, endings.destroyed)
      await heads.leave(group, work, undefined)
      await heads.completed(head, '', 'cancelled')
      return 'destroyed'
    }
    if (error instanceof GatherError) {
      await conclude(endingPlan(headSha, endings.notGathered(error)), 'not read')
      return 'not gathered'
    }
    if (attempt.last)
      await reportFinalFailure(log, async () => {
        await concludeUnfinished(client, run, { correlationId: attempt.id })
        await heads.completed(head, '', 'action_required')
      })
    throw error
  }
}
