import type { CaughtCancellation } from '#model/facts/calls/cancellation'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { inLanguage } from '#system/naming/in-language'

const ofInterrupt = {
  risk: 'On a deploy, the thread ignores the request to stop and keeps running, until the platform kills the process.',
  fix: 'Call `Thread.currentThread().interrupt()` in the `catch` block and leave the loop, or let the exception propagate.',
}

/** The loop must go on: what it waits for is about to happen, and the code behind it relies on that. */
const ofWait = {
  severity: 'P3' as const,
  risk: 'Code after the wait does not see the interrupt. On a deploy, the next blocking call of this thread may wait until the platform kills the process.',
  fix: 'Remember the interrupt in a local variable, and call `Thread.currentThread().interrupt()` after the loop.',
}

/** The loop ends with the list, but the caller believes that everything was done. */
const ofList = ({ claimsSuccess }: CaughtCancellation) =>
  claimsSuccess
    ? { risk: 'On a deploy or a timeout, the remaining elements are skipped, and the caller records the unfinished work as done.' }
    : // True, and of little weight: the loop ends by itself, and its caller learns nothing wrong.
      {
        severity: 'P3' as const,
        stage: 'preview' as const,
        risk: 'On a deploy or a timeout, the log fills with errors of elements that never had a chance.',
      }

/** What happens after the cancellation. */
const nextOf = ({ loop, interrupt, claimsSuccess }: CaughtCancellation): string => {
  if (loop === 'list') return `The remaining elements fail one by one${claimsSuccess ? ', and the function reports success' : ''}`
  if (loop === 'endless') return 'The loop never ends'
  if (loop === 'wait') return 'The wait continues, and the interrupt is lost'
  return interrupt ? 'The loop continues after the interrupt' : 'All remaining attempts still run'
}

/** Files that interrupt threads, by `poller.interrupt()` or `executor.shutdownNow()`, and the names of what these files construct. */
const interruptedBy = (system: System): { readonly files: ReadonlySet<string>; readonly constructed: ReadonlySet<string> } => {
  const calls = new Map<string, Set<string>>()
  const files = new Set<string>()
  for (const { at, effects, inService, file } of system.facts('effects')) {
    if (!inService || file.language !== 'java') continue
    const names = effects.map(({ name }) => name)
    const known = calls.get(at.path) ?? new Set()
    for (const name of names) known.add(name)
    calls.set(at.path, known)
    if (names.includes('shutdownNow') || (names.includes('interrupt') && !names.includes('currentThread'))) files.add(at.path)
  }
  return { files, constructed: new Set([...files].flatMap((path) => [...(calls.get(path) ?? [])])) }
}

/** The class of a method: `Poller` of `Poller.run` and of `Feeds.Poller.run`. */
const classOf = ({ within }: Linked<CaughtCancellation>): string => within.split('.').at(-2) ?? ''

export const cancellationSwallowed = rule({
  id: 'cancellation-swallowed',
  check: '8.6',
  severity: 'P2',
  raisedFrom: 'P2',
  raisedTo: 'P1',
  stage: 'stable',
  title: 'Loop continues after cancellation',
  why: 'During a shutdown, the loop repeats a call that can no longer succeed. It can flood the log, and hold up the shutdown until the platform kills the process.',
  fix: 'Leave the loop when it is cancelled: check for cancellation in the error handling or in the loop condition.',
  blindSpots:
    'Over the elements of a list, checks Go and JavaScript, and only if nothing after the loop uses the signal; a preview unless the function then reports success. A loop of Go that waits for the ticks of a `time.Ticker` is a preview. Checks other loops only if the code itself decides their end, with signals known to be AbortSignals. Skips loops that mention another way to stop, such as a `stopped` flag. Interrupts of Java threads are a preview, unless the condition of the loop asks for one, or the code that starts the thread of an endless loop also interrupts it.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    const interrupted = interruptedBy(system)
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
          // A task that does not end holds up whatever waits for it: the shutdown, or the code that cancelled it.
          ...(caught.loop === 'endless' && !caught.interrupt && !caught.isPaced && { severity: 'P1' as const }),
          // Between two ticks it does nothing, and ends with the process.
          ...(caught.isPaced && { stage: 'preview' as const }),
          removed: 'the check that ended this loop on cancellation',
          // Whether anybody interrupts the thread, the file rarely shows.
          ...(caught.interrupt &&
            !caught.endsByInterrupt &&
            !(caught.loop === 'endless' && (interrupted.files.has(caught.at.path) || interrupted.constructed.has(classOf(caught)))) && {
              stage: 'preview',
            }),
          message: `${
            caught.interrupt
              ? `\`${caught.callee}\` clears the interrupt flag when it throws, and this \`catch\` swallows the exception`
              : `When ${caught.signal.includes(' ') ? caught.signal : `\`${caught.signal}\``} is ${/\.[cm]?[jt]sx?$/.test(caught.at.path) ? 'aborted' : 'cancelled'}, \`${caught.callee}\` fails, and this loop treats that error like any other`
          }. ${nextOf(caught)}.`,
          ...(caught.loop === 'wait' ? ofWait : caught.loop === 'list' ? ofList(caught) : caught.interrupt ? ofInterrupt : {}),
        })
    }
  },
})
