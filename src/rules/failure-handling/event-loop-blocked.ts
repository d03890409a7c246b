import type { BlockingCall } from '#model/facts/blocking-call'
import { gapAt, rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

const waits: Readonly<Record<BlockingCall['waitsFor'], string>> = {
  network: 'waits for its answer',
  process: 'waits for another program',
  time: 'sleeps',
}

export const eventLoopBlocked = rule({
  id: 'event-loop-blocked',
  check: '4.7',
  alsoServes: ['4.8'],
  severity: 'P1',
  stage: 'preview',
  title: 'Event loop held by a blocking call',
  why: 'One thread serves every request of this process. While it waits here nothing else moves: other requests, health checks, the cancellation of what takes too long. One slow peer makes the whole service slow, and the orchestrator restarts it for not answering.',
  fix: 'Await an asynchronous client, or hand the call to a thread.',
  blindSpots: 'A blocking call in an ordinary function that a coroutine calls is not seen.',
  languages: ['python'],
  *judge(system, change) {
    for (const call of system.facts('blocking-call')) {
      if (!call.inService) continue
      yield gapAt(call, {
        severity: call.waitsFor === 'network' ? 'P1' : 'P2',
        message: `\`${call.callee}\` ${waits[call.waitsFor]} on the event loop: until it is done, no other request of this process is served. Instead: ${call.instead}.`,
      })
    }
    const lost = judgeLost(
      system,
      change,
      ['blocking'],
      ({ by, protects }) =>
        `\`${by}\` ran ${protects} in a thread, and is taken away: until ${protects} is done, no other request of this process is served.`,
      () => [],
    )
    for (const judgement of lost) yield judgement.kind === 'gap' ? { ...judgement, severity: 'P2' } : judgement
  },
})
