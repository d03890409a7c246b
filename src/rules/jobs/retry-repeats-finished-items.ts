import type { JobOptions } from '#model/facts/work/job'
import { gapAt, rule } from '#model/rule'
import type { Change, Linked } from '#model/system'
import { repeatedRounds, type RepeatedRound } from '#change/work/repeated-rounds'

export const retryRepeatsFinishedItems = rule({
  id: 'retry-repeats-finished-items',
  check: '7.3',
  alsoServes: ['7.2', '6.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Retry repeats finished items',
  why: 'One failed item in the middle makes the next attempt start with the first one. Everyone before the failure gets the message again with each attempt, or is paid again.',
  fix: 'Enqueue one job per item, or record each finished item and leave it out on the next attempt.',
  blindSpots:
    'Looks at loops over a collection that is loaded or handed in as a whole. A later call in the loop that gets the item counts as its record, and a condition on the item counts as a check. Requests count by the words of their names and addresses.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const round of repeatedRounds(system)) {
      const { work, movesMoney } = round
      const raised = change && raisedIn(change, round.options)
      const texts = {
        subject: `repeats ${work.callee} in ${work.within}`,
        severity: movesMoney ? ('P0' as const) : ('P1' as const),
        ...(movesMoney && {
          title: 'Retry pays finished items again',
          risk: 'One failed payment in the middle makes the next attempt start with the first one. Everyone before the failure is paid or charged again, and nothing shows the duplicates.',
          fix: 'Send a key that is derived from the item with each payment, and record each finished item before the next one starts.',
        }),
      }
      if (raised)
        yield gapAt(raised, {
          ...texts,
          message: `This lets a failed job run again, and \`${work.callee}\` (${work.at.path}:${work.at.startLine}) then runs again for each item that was already done. Nothing in the loop records finished items.`,
        })
      else
        yield gapAt(work, {
          ...texts,
          message: `\`${work.callee}\` runs for each item, and nothing in the loop records which items are done. If one item fails, ${again(round)} repeats the call for all earlier items.`,
        })
    }
  },
})

const again = ({ consumer, by }: RepeatedRound): string =>
  consumer
    ? `the next attempt of ${consumer.queue === '' ? 'this job' : `\`${consumer.queue}\``}`
    : by
      ? `the retry of \`${by}\``
      : 'the retry'

/** The setting that makes a queue attempt its jobs again, if the change raised it. */
const raisedIn = (change: Change, options: Linked<JobOptions> | undefined): Linked<JobOptions> | undefined => {
  if (!options) return undefined
  const path = change.file(options.at.path)?.previousPath ?? options.at.path
  const before = change.base.facts('job').find((one) => one.at.path === path && one.subject === options.subject)
  if (!before) return undefined
  const attempts =
    before.attempts.state === 'set' ? before.attempts.value : before.attempts.state === 'absent' ? before.defaultAttempts : Infinity
  if (attempts > 1 || options.attempts.state !== 'set') return undefined
  return { ...options, at: { ...options.attempts.at, path: options.at.path } }
}
