import { evidenceAt, gapAt, rule } from '#model/rule'

export const cancellationSwallowed = rule({
  id: 'cancellation-swallowed',
  check: '8.6',
  severity: 'P2',
  stage: 'stable',
  title: 'Loop continues after cancellation',
  why: 'The loop keeps working after it was cancelled, or retries work that can no longer succeed and floods the log. Shutdown lasts until the platform kills the process.',
  fix: 'Leave the loop on cancellation: in Node.js check `signal.aborted`, in Go check `ctx.Err()`, in Python re-raise `CancelledError`. Check it in the error handling or in the loop condition.',
  blindSpots:
    'Checks only `while`, `do` and `for` loops whose end the code itself decides, with signals known to be AbortSignals. Skips loops that mention another way to stop, such as a `stopped` flag.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const caught of system.facts('caught-cancellation')) {
      if (!caught.inService) continue
      if (caught.heededAt) yield evidenceAt(caught, 'the loop checks for cancellation', caught.heededAt)
      else
        yield gapAt(caught, {
          message: `${
            caught.interrupt
              ? `\`${caught.callee}\` clears the interrupt flag when it throws, and this \`catch\` swallows the exception`
              : `When ${caught.signal.includes(' ') ? caught.signal : `\`${caught.signal}\``} is cancelled, \`${caught.callee}\` fails and this loop handles it like any other failure`
          }. ${caught.loop === 'endless' ? 'The loop never ends' : caught.interrupt ? 'The loop continues after the interrupt' : 'All remaining attempts still run'}.`,
          ...(caught.interrupt
            ? { fix: 'Call `Thread.currentThread().interrupt()` in the `catch` block and leave the loop, or let the exception propagate.' }
            : {}),
        })
    }
  },
})
