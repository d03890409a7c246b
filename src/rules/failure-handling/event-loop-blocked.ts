import type { BlockingCall } from '#model/facts/blocking-call'
import { gapAt, rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

const waits: Readonly<Record<BlockingCall['waitsFor'], string>> = {
  network: 'waits for a response',
  process: 'waits for another process',
  time: 'sleeps',
}

const inThread = 'run the call in a thread: `await asyncio.to_thread(…)`'

export const eventLoopBlocked = rule({
  id: 'event-loop-blocked',
  check: '4.7',
  alsoServes: ['4.8'],
  severity: 'P1',
  stage: 'preview',
  title: 'Blocking call on the event loop',
  why: 'One thread serves all requests and health checks of this process. One slow call delays all of them, and the orchestrator may restart the process for failing its probes.',
  fix: 'Use an asynchronous version of the call and await it, or run the call in a thread: `await asyncio.to_thread(…)`.',
  blindSpots: 'A blocking call inside a regular function that a coroutine calls is not detected.',
  languages: ['python'],
  *judge(system, change) {
    for (const call of system.facts('blocking-call')) {
      if (!call.inService) continue
      yield gapAt(call, {
        severity: call.waitsFor === 'network' ? 'P1' : 'P2',
        message: `\`${call.callee}\` blocks the event loop while it ${waits[call.waitsFor]}. This process serves no other request until the call returns.`,
        fix: `Use ${call.instead.replace('`asyncio.to_thread`', inThread)}.`,
      })
    }
    const lost = judgeLost(
      system,
      change,
      ['blocking'],
      ({ by, protects }) => ({
        message: `This change removes \`${by}\`, which ran ${protects} in a thread. This process serves no other request until ${protects} returns.`,
        fix: `Restore \`${by}\`, or await an asynchronous version of ${protects}.`,
      }),
      () => [],
    )
    for (const judgement of lost) yield judgement.kind === 'gap' ? { ...judgement, severity: 'P2' } : judgement
  },
})
