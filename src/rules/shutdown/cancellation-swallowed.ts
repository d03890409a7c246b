import { evidenceAt, gapAt, rule } from '#model/rule'

export const cancellationSwallowed = rule({
  id: 'cancellation-swallowed',
  check: '8.6',
  severity: 'P2',
  stage: 'stable',
  title: 'Loop that goes on after it was cancelled',
  why: 'What was cancelled is told so by an error, and the loop takes it for one more failure: it goes on, and every further attempt fails at once. The process logs errors as fast as it can, or waits through attempts that nobody wants, until the platform kills it.',
  fix: 'Ask `signal.aborted` in the `catch` (or in the loop) and leave, or throw the error again; or call `signal.throwIfAborted()` at the start of every round.',
  blindSpots:
    'Only `while`, `do` and `for` loops are judged whose end the text decides, and signals that are known to be AbortSignals. Loops that other words of stopping stand near are left out.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const caught of system.facts('caught-cancellation')) {
      if (!caught.inService) continue
      if (caught.heededAt) yield evidenceAt(caught, 'the loop asks whether it was cancelled', caught.heededAt)
      else
        yield gapAt(caught, {
          message: `${
            caught.interrupt
              ? `When the thread is told to stop, \`${caught.callee}\` throws and takes the interrupt away, and this \`catch\` swallows it`
              : `When \`${caught.signal}\` is cancelled, \`${caught.callee}\` fails, and this takes it for one more failure`
          }: ${caught.loop === 'endless' ? 'the loop never ends' : caught.interrupt ? 'the loop goes on' : 'all the other attempts are made'}.`,
          ...(caught.interrupt
            ? { fix: 'Call `Thread.currentThread().interrupt()` in the `catch` and leave the loop, or let the exception through.' }
            : {}),
        })
    }
  },
})
