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
      if (live.stopped === 'here') yield evidenceAt(live, `\`${live.heldBy}\` is stopped`)
      else if (stop) yield evidenceAt(live, `\`${live.heldBy}\` is stopped by \`${stop.subject}\``, stop.at)
      else
        yield gapAt(live, {
          removed: `the code that shut down \`${live.heldBy}\``,
          message: `Nothing shuts down the executor \`${live.heldBy}\` (\`${live.by}\`). On every deploy, tasks in its queue are lost, and running ones are cut off.`,
          fix: `Call \`${live.heldBy}.shutdown()\` and \`${live.heldBy}.awaitTermination(20, TimeUnit.SECONDS)\` in a method with \`@PreDestroy\`.`,
          evidence: [`calls in the same package that stop \`${live.heldBy}\``],
        })
    }
  },
})
