import { announce, concludeUnfinished } from '#github/check-run'
import { GatherError } from '#github/gather-error'
import { gatherRange } from '#github/gather-range'
import type { Attempt } from '#store/queue'
import { concludeCheck } from './conclude-check.ts'
import { endings } from './endings.ts'
import { judge } from './judge.ts'
import { publishCheck } from './publish-review.ts'
import { announcementOf, lastWords, type ReviewPorts, type TryOutcome } from './review-pull-request.ts'

/** The same review of a merge group's combined tree: a check run on its head, and no comments. */
export const reviewMergeGroup = async (attempt: Attempt<'merge-group'>, { client, facts, app, log }: ReviewPorts): Promise<TryOutcome> => {
  const { data: group, signal } = attempt
  const run = await announce(client, announcementOf(group, group.headSha, `merge group ${group.headSha}`, app))
  try {
    const gathered = await gatherRange(client, { ...group, base: group.baseSha, head: group.headSha })
    const judgement = await judge(gathered, facts, signal)
    if (judgement.kind === 'misconfigured') {
      await concludeCheck(client, run, endings.misconfigured(judgement.problems))
      return 'misconfigured'
    }
    await publishCheck(client, judgement, { run, app, isRetry: attempt.attempt > 1, signal, log })
    return judgement.review.verdict
  } catch (error) {
    if (error instanceof GatherError) {
      await concludeCheck(client, run, endings.notGathered(error.message))
      return 'not gathered'
    }
    if (attempt.last) await lastWords(log, () => concludeUnfinished(client, run, { correlationId: attempt.id }))
    throw error
  }
}
