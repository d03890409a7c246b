import type { LongLived } from '#model/facts/process/long-lived'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { endingOf } from '#system/work/left-running'

export const executorNotShutDown = rule({
  id: 'executor-not-shut-down',
  check: '8.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Executor never shut down',
  why: 'On every deploy, tasks that were accepted never run, and running ones stop halfway. Their callers already have a successful response, so nothing repeats the work.',
  fix: 'Call `shutdown` and `awaitTermination` when the application stops, or let the container own the executor as a bean.',
  blindSpots:
    'Does not follow an executor that a method returns or passes to code that may stop it, and does not check how long the shutdown waits.',
  languages: ['java'],
  *judge(system) {
    for (const live of system.facts('long-lived')) {
      if (!live.inService || live.what !== 'executor' || live.stopped === 'unknown' || live.heldBy === undefined) continue
      const { stop } = endingOf(system, live)
      const { drained } = live
      const sibling = typeof drained === 'object' ? drainedSibling(system, live) : undefined
      if (sibling && typeof drained === 'object')
        yield gapAt(live, {
          // Tasks that refresh a cache may be cut off.
          stage: 'preview',
          at: drained,
          title: 'Executor not awaited at shutdown',
          message: `Nothing waits for the tasks of \`${live.heldBy}\` after its \`shutdown\`. When the process stops, tasks that still run are cut off halfway.`,
          fix: `Call \`${live.heldBy}.awaitTermination(20, TimeUnit.SECONDS)\` after \`shutdown\`, and \`shutdownNow\` if it returns false.`,
          evidence: [`\`${sibling.heldBy ?? ''}\` in ${sibling.at.path}:${sibling.at.startLine} is awaited`],
        })
      else if (live.stopped === 'here') yield evidenceAt(live, `\`${live.heldBy}\` is stopped`)
      else if (stop) yield evidenceAt(live, `\`${live.heldBy}\` is stopped by \`${stop.subject}\``, stop.at)
      else
        yield gapAt(live, {
          // Only what runs at this moment is lost, and the text does not show whether the next request repeats it.
          ...(live.hasNoQueue && { stage: 'preview' as const }),
          removed: `the code that shut down \`${live.heldBy}\``,
          message: `Nothing shuts down the executor \`${live.heldBy}\` (\`${live.by}\`). On every deploy, ${live.hasNoQueue ? 'tasks that still run' : 'tasks in its queue are lost, and running ones'} are cut off.`,
          fix: `Call \`${live.heldBy}.shutdown()\` and \`${live.heldBy}.awaitTermination(20, TimeUnit.SECONDS)\` in a method with \`@PreDestroy\`.`,
          evidence: [`calls in the same package that stop \`${live.heldBy}\``],
        })
    }
  },
})

/** An executor of the same unit whose tasks are awaited when the process stops. */
const drainedSibling = (system: System, { file }: Linked<LongLived>): Linked<LongLived> | undefined =>
  system
    .facts('long-lived')
    .find((other) => other.inService && other.what === 'executor' && other.file.unit === file.unit && other.drained === 'here')
