import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

const ofInterrupt = {
  risk: 'On a deploy, the thread ignores the request to stop and keeps running, until the platform kills the process.',
  fix: 'Call `Thread.currentThread().interrupt()` in the `catch` block and leave the loop, or let the exception propagate.',
}

export const cancellationSwallowed = rule({
  id: 'cancellation-swallowed',
  check: '8.6',
  severity: 'P2',
  stage: 'stable',
  title: 'Loop continues after cancellation',
  why: 'On a deploy, the loop keeps retrying work that can no longer succeed and floods the log, until the platform kills the process.',
  fix: 'Leave the loop when it is cancelled: check for cancellation in the error handling or in the loop condition.',
  blindSpots:
    'Checks only `while`, `do` and `for` loops whose end the code itself decides, with signals known to be AbortSignals. Skips loops that mention another way to stop, such as a `stopped` flag.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const caught of system.facts('caught-cancellation')) {
      if (!caught.inService) continue
      if (caught.heededAt) yield evidenceAt(caught, 'the loop checks for cancellation', caught.heededAt)
      else
        yield gapAt(caught, {
          fix: inLanguage(caught.at.path, {
            typescript: `Leave the loop in the \`catch\` block: \`if (${caught.signal}.aborted) return\`.`,
            python: 'Let the cancellation pass: add `except asyncio.CancelledError: raise` before the other `except` clauses.',
            go: `Leave the loop when the call fails because of the cancellation: \`if ${caught.signal}.Err() != nil { return }\`.`,
          }),
          removed: 'the check that ended this loop on cancellation',
          message: `${
            caught.interrupt
              ? `\`${caught.callee}\` clears the interrupt flag when it throws, and this \`catch\` swallows the exception`
              : `When ${caught.signal.includes(' ') ? caught.signal : `\`${caught.signal}\``} is cancelled, \`${caught.callee}\` fails and this loop handles it like any other failure`
          }. ${caught.loop === 'endless' ? 'The loop never ends' : caught.interrupt ? 'The loop continues after the interrupt' : 'All remaining attempts still run'}.`,
          ...(caught.interrupt ? ofInterrupt : {}),
        })
    }
  },
})
