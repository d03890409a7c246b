import type { Attempt } from '#store/queue'
import { judge } from './judge.ts'
import { giveUp, verdictOf, type ReviewPorts, type TryOutcome } from './review-pull-request.ts'

/** The same review of a merge group's combined tree: a check run on its head, and no comments. */
export const reviewMergeGroup = async (attempt: Attempt<'merge-group'>, { github, facts, log }: ReviewPorts): Promise<TryOutcome> => {
  const { data: group, signal } = attempt
  const checkRun = await github.announce(group, group.headSha, { id: attempt.id, rerun: false })
  try {
    const gathered = await github.gatherCommits(group, group.baseSha, group.headSha, signal)
    const outcome = await judge(gathered, facts, signal)
    await github.publish({ repository: group, checkRun, headSha: group.headSha, pull: undefined }, outcome, async () => signal.throwIfAborted())
    return verdictOf(outcome) ?? 'misconfigured'
  } catch (error) {
    if (attempt.last) await giveUp({ repository: group, checkRun, id: attempt.id }, { github, log }, async () => {})
    throw error
  }
}
