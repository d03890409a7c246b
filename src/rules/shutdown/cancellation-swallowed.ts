import { evidenceAt, gapAt, rule } from '#model/rule'

export const cancellationSwallowed = rule({
  id: 'cancellation-swallowed',
  check: '8.6',
  severity: 'P2',
  stage: 'stable',
  title: 'Loop continues after cancellation',
  why: 'Cancellation arrives as an error, and the loop handles it like any other failure. Every further attempt fails at once, so the process floods its log or works through useless retries until the platform kills it.',
  fix: 'Leave the loop on cancellation: check `signal.aborted` in the `catch` block or the loop condition (`ctx.Err()` in Go), or rethrow the cancellation error.',
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
