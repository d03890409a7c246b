import type { Retry } from '#model/facts/retry'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'

/** Whether the retried work leaves the process, by a call in its own lines or in a function that it calls. */
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
  title: 'Retry without backoff',
  why: 'Every instance sends all its attempts within milliseconds, so a struggling server or database gets several times its normal load and cannot recover. Requests fail that one later attempt could have saved.',
  fix: 'Wait between attempts with exponential backoff and jitter, and keep the number of attempts small.',
  blindSpots: 'A hand-written loop is reported only when a call that leaves the process is found in it or in a function it calls.',
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
          ? 'This loop retries a failed attempt immediately, without waiting. A brief outage fails every attempt.'
          : `\`${retry.by}\` retries here without a pause. All attempts run within milliseconds, so a brief outage fails every one.`,
        ...(retry.pauseAt ? { at: retry.pauseAt } : {}),
      })
    }
  },
})
