import type { Retry } from '#model/facts/retry'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'

/** What is repeated leaves the process: a call in its own lines, or in a function that it calls. */
const callsOut = (system: System, retry: Linked<Retry>): boolean => {
  const { work } = retry
  const inLines =
    work !== undefined &&
    system
      .facts('external-call')
      .some((call) => call.at.path === retry.at.path && call.at.startLine >= work.startLine && call.at.endLine <= work.endLine)
  return (
    inLines ||
    retry.calls.some((ref) => {
      const target = system.define(retry.at.path, ref)
      return target !== undefined && system.does(target.path, target.name, 'calls-out')
    })
  )
}

export const retryWithoutBackoff = rule({
  id: 'retry-without-backoff',
  check: '4.2',
  severity: 'P2',
  stage: 'stable',
  title: 'Retry without a pause',
  why: 'Attempts that follow each other at once all land in the same bad second. Every instance does it at the same time, so a peer that stumbles is hit several times as hard exactly then, and stays down.',
  fix: 'Wait between attempts, longer each time and with some jitter, and keep the number of attempts small.',
  blindSpots: 'A loop counts only when a call that leaves the process is seen in it or in what it calls.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.pause === 'some') yield evidenceAt(retry, 'waits between attempts', retry.pauseAt)
      if (retry.pause !== 'none' || retry.limit === 'none') continue
      const byHand = retry.by === 'loop' || retry.by === 'recursion'
      if (byHand && !callsOut(system, retry)) continue
      yield gapAt(retry, {
        message: byHand
          ? 'A failed attempt is followed by the next one at once: nothing in this loop waits.'
          : `\`${retry.by}\` repeats here without a pause: all attempts fall into the same few milliseconds.`,
        ...(retry.pauseAt ? { at: retry.pauseAt } : {}),
      })
    }
  },
})
