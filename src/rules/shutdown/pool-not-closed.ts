import { evidenceAt, gapAt, rule } from '#model/rule'
import { endingOf } from '#system/work/left-running'

export const poolNotClosed = rule({
  id: 'pool-not-closed',
  check: '8.4',
  severity: 'P3',
  stage: 'stable',
  title: 'Database connections not closed on shutdown',
  why: 'On every deploy, queries in progress are cut off. The database counts the abandoned connections against its limit until it notices that the client is gone.',
  fix: 'Close the pool in the shutdown handler, after the server and the jobs have stopped.',
  blindSpots:
    'Reports only services whose shutdown handler stops something else. Does not follow a pool that is passed to code that may close it.',
  languages: ['python', 'typescript', 'go'],
  *judge(system) {
    for (const pool of system.facts('long-lived')) {
      if (!pool.inService || pool.what !== 'pool' || pool.heldBy === undefined || pool.stopped === 'unknown') continue
      const { handler, stop } = endingOf(system, pool)
      const close = `${pool.heldBy}.${pool.stoppedBy[0] ?? 'close'}()`
      if (pool.stopped === 'here') yield evidenceAt(pool, `\`${pool.heldBy}\` is closed`)
      else if (stop) yield evidenceAt(pool, `\`${pool.heldBy}\` is closed by \`${stop.subject}\``, stop.at)
      // Other rules report a handler that stops nothing.
      else if (handler && handler.stops.length > 0)
        yield gapAt(pool, {
          removed: `the call that closed \`${pool.heldBy}\``,
          message: `The process handles SIGTERM, but never closes \`${pool.heldBy}\` (\`${pool.by}\`). Queries in progress are cut off, and the database keeps the connections open until it notices.`,
          fix: `Call \`${close}\` in the shutdown handler, after the server has stopped.`,
          evidence: [`calls in the same package that close \`${pool.heldBy}\``],
        })
    }
  },
})
