import type { LongLived } from '#model/facts/process/long-lived'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import { endingOf } from '#system/work/left-running'
import type { Linked } from '#model/system'

type Work = Exclude<LongLived['what'], 'pool' | 'executor'>

const lost: Readonly<Record<Work, string>> = {
  timer: 'A run in progress is cut off, and a new one can start while the process drains.',
  task: 'The step in progress is cut off at an arbitrary point.',
  thread: 'The step in progress is cut off at an arbitrary point.',
  consumer: 'It keeps taking messages while the process drains, and the message in progress is cut off.',
}

const fixOf = ({ at, what, heldBy = 'worker', by }: Linked<LongLived>): string | undefined =>
  inLanguage(at.path, {
    typescript:
      what === 'consumer'
        ? `Await \`${heldBy}.disconnect()\` in the shutdown handler, before the process exits.`
        : 'Store the timer, call `clearInterval` on it in the shutdown handler, and wait for a run in progress before the process exits.',
    python:
      what === 'thread'
        ? 'Let the loop check a `threading.Event`. On shutdown, set the event and join the thread.'
        : 'Store the task. On shutdown, call `cancel()` on it and await it.',
    go: 'Let the loop return when its context is done, and wait for it with a `sync.WaitGroup` before `main` returns.',
    java: `Call \`${heldBy}.shutdown()\` and \`${heldBy}.awaitTermination(20, TimeUnit.SECONDS)\` in a method with \`@PreDestroy\`.`,
  }) ?? `On SIGTERM, stop the work that \`${by}\` starts, and wait for it.`

const named = ({ at, by, heldBy, what }: Linked<LongLived>): string =>
  heldBy === undefined
    ? `the ${(what === 'task' ? inLanguage(at.path, { go: 'goroutine' }) : undefined) ?? what} started by \`${by}\``
    : `\`${heldBy}\` (\`${by}\`)`

export const backgroundWorkNotStopped = rule({
  id: 'background-work-not-stopped',
  check: '8.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Background work not stopped on shutdown',
  why: 'On every deploy, work stops halfway and leaves its data half changed. Work that runs again later does its first part twice, and other work is lost.',
  fix: 'On SIGTERM, stop or cancel background work, and wait within the grace period for work in progress.',
  blindSpots: 'Does not follow work that is passed to other code, and does not check how long the shutdown waits.',
  languages: ['python', 'java', 'typescript', 'go'],
  *judge(system) {
    for (const live of system.facts('long-lived')) {
      const { what } = live
      if (!live.inService || what === 'pool' || what === 'executor' || live.stopped === 'unknown') continue
      const { handler, stop } = endingOf(system, live)
      if (live.stopped === 'here') yield evidenceAt(live, `${named(live)} is stopped`)
      else if (stop) yield evidenceAt(live, `${named(live)} is stopped by \`${stop.subject}\``, stop.at)
      // Without a SIGTERM handler, another rule reports the whole service.
      else if (handler)
        yield gapAt(live, {
          severity: what === 'consumer' ? 'P1' : 'P2',
          removed: `the code that stopped ${named(live)}`,
          message: `Nothing stops ${named(live)} on shutdown. ${lost[what]}`,
          fix: fixOf(live),
          evidence: [`calls in the same package that stop ${named(live)}`],
        })
    }
  },
})
