import { readBranchHead } from '#github/branch-head'
import { announce, concludeUnfinished, listCheckRuns } from '#github/check-run'
import { GatherError } from '#github/gather-error'
import { gatherRange } from '#github/gather-range'
import { mergeGroupName, type JobTypes } from '#model/job'
import type { Attempt } from '#store/queue'
import { concludeCheck } from './conclude-check.ts'
import { endings } from './endings.ts'
import { judge } from './judge.ts'
import { overtakenBy } from './overtaken.ts'
import { judgingOf } from './look-again.ts'
import { publishCheck } from './publish-review.ts'
import { announcementOf, lastWords, type ReviewPorts, type TryOutcome } from './review-pull-request.ts'
import { mergeGroupWork } from './work-name.ts'

/**
 * The same review of a merge group's combined tree: a check run on its head, and no comments. A group that the queue has taken apart
 * meanwhile is left, and a check that was begun on it ends.
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

/** GitHub deletes the branch of a group that it takes apart. */
const isQueued = async (group: Group, { client }: ReviewPorts): Promise<boolean> =>
  group.headRef === undefined || (await readBranchHead(client, { ...group, ref: group.headRef })) === group.headSha

const endBegun = async (group: Group, { client, app }: ReviewPorts): Promise<void> => {
  const { name, externalId, appId } = announcementOf(group, group.headSha, mergeGroupWork(group), app)
  const runs = await listCheckRuns(client, { ...group, name, appId })
  for (const run of runs)
    if (!run.isCompleted && run.externalId === externalId) await concludeCheck(client, { ...group, checkRunId: run.id }, endings.destroyed)
}

const reviewGroup = async (attempt: Attempt<'merge-group'>, ports: ReviewPorts): Promise<TryOutcome> => {
  const { client, facts, systems, extractor, app, conversation, log } = ports
  const { data: group, signal } = attempt
  const run = await announce(client, announcementOf(group, group.headSha, mergeGroupWork(group), app))
  try {
    const gathered = await gatherRange(client, { ...group, base: group.baseSha, head: group.headSha })
    const judgement = await judge(gathered, {
      cache: facts,
      systems,
      extractor,
      signal,
      ...(await judgingOf(group, ports)),
    })
    if (judgement.kind === 'skipped') throw new Error('A merge group is no draft.')
    if (judgement.kind === 'misconfigured') {
      await concludeCheck(client, run, endings.misconfigured(judgement.problems))
      return 'misconfigured'
    }
    await publishCheck(client, judgement, {
      run,
      app,
      isRetry: attempt.attempt > 1,
      answers: () => conversation.answersAt({ ...group, number: 0 }, group.headSha),
      signal,
      log,
    })
    return judgement.review.verdict
  } catch (error) {
    if (overtakenBy(error, signal)) {
      await concludeCheck(client, run, endings.destroyed)
      return 'destroyed'
    }
    if (error instanceof GatherError) {
      await concludeCheck(client, run, endings.notGathered(error.message))
      return 'not gathered'
    }
    if (attempt.last) await lastWords(log, () => concludeUnfinished(client, run, { correlationId: attempt.id }))
    throw error
  }
}
