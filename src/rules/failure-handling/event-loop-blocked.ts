import type { BlockingCall } from '#model/facts/calls/blocking-call'
import { gapAt, rule } from '#model/rule'
import { judgeLost } from '#change/lost-safeguards'

const waits: Readonly<Record<BlockingCall['waitsFor'], string>> = {
  network: ' while it waits for a response',
  process: ' while it waits for another process',
  time: '',
}

const inThread = 'run the call in a thread: `await asyncio.to_thread(…)`'

export const eventLoopBlocked = rule({
  id: 'event-loop-blocked',
  check: '4.7',
  alsoServes: ['4.8'],
  severity: 'P1',
  stage: 'preview',
  title: 'Blocking call on the event loop',
  why: 'Health checks wait too, so a long or frequent block can make the orchestrator restart the process, which cuts off its requests.',
  fix: 'Use an asynchronous version of the call and await it, or run the call in a thread: `await asyncio.to_thread(…)`.',
  blindSpots: 'A blocking call inside a regular function that a coroutine calls is not detected.',
  languages: ['python'],
  *judge(system, change) {
    for (const call of system.facts('blocking-call')) {
      if (!call.inService) continue
      yield gapAt(call, {
        severity: call.waitsFor === 'network' ? 'P1' : 'P2',
        message: `\`${call.callee}\` blocks the event loop${waits[call.waitsFor]}. Until the call returns, this process serves no other request.`,
        fix: `Use ${call.instead.replace('`asyncio.to_thread`', inThread)}.`,
      })
    }
    const lost = judgeLost(
      system,
      change,
      ['blocking'],
      ({ by, protects }) => ({
        message: `This change removes \`${by}\`, which ran ${protects} in a thread. Until ${protects} returns, this process serves no other request.`,
        fix: `Restore \`${by}\`, or await an asynchronous version of ${protects}.`,
      }),
      () => [],
    )
    for (const judgement of lost) yield judgement.kind === 'gap' ? { ...judgement, severity: 'P2' } : judgement
  },
})
