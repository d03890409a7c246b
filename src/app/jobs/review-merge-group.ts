import { readBranchHead } from '#github/reading/branch-head'
import { listCheckRuns } from '#github/writing/check-run'
import { mergeGroupName, type JobTypes } from '#model/job'
import { checkRunName } from '#report/publication/plan-publication'
import type { Attempt } from '#store/queue/queue'
import { concludeCheck } from '../checks/conclude-check.ts'
import { endings } from '../review/endings/endings.ts'
import { reviewGroup } from '../review/review-group.ts'
import type { ReviewOutcome } from '../review/review-outcome.ts'
import type { ReviewPorts } from '../review/review-ports.ts'
import { mergeGroupWork } from './work-name.ts'

/**
 * Reviews the combined tree of a merge group, with a check run on its head and no comments. A group that the queue has since removed is not
 * reviewed; a check that was started on it is cancelled.
 */
export const reviewMergeGroup = async (attempt: Attempt<'merge-group'>, ports: ReviewPorts): Promise<ReviewOutcome> => {
  const { data: group } = attempt
  if (!(await isQueued(group, ports))) {
    await endBegun(group, ports)
    return { kind: 'destroyed' }
  }
  return ports.running.run(mergeGroupName(group), attempt.signal, (signal) => reviewGroup({ ...attempt, signal }, ports))
}

type Group = JobTypes['merge-group']

/** GitHub deletes the branch of a group that it removes. */
const isQueued = async (group: Group, { client }: ReviewPorts): Promise<boolean> =>
  group.headRef === undefined || (await readBranchHead(client, { ...group, ref: group.headRef })) === group.headSha

const endBegun = async (group: Group, { client, app, store: { heads } }: ReviewPorts): Promise<void> => {
  const work = mergeGroupWork(group)
  await heads.leave(group, work, undefined)
  const runs = await listCheckRuns(client, { ...group, name: checkRunName, appId: app.id })
  for (const run of runs)
    if (!run.isCompleted && run.externalId === work) {
      await concludeCheck(client, { ...group, checkRunId: run.id }, endings.destroyed)
      await heads.completed(group, '', 'cancelled')
    }
}
