import { evidenceAt, gapAt, rule } from '#model/rule'
import { endingOf } from '#system/left-running'

export const poolNotClosed = rule({
  id: 'pool-not-closed',
  check: '8.4',
  severity: 'P2',
  stage: 'preview',
  title: 'Database connections not closed on shutdown',
  why: 'On every deploy, the database sees its clients disappear: queries in progress are cut off, and their connections count against its limit until it notices.',
  fix: 'Close the pool in the shutdown handler, after the server and the jobs have stopped.',
  blindSpots:
    'Reports only services whose shutdown handler stops something else. Does not follow a pool that is handed to code which may close it.',
  languages: ['python', 'typescript', 'go'],
  *judge(system) {
    for (const pool of system.facts('long-lived')) {
      if (!pool.inService || pool.what !== 'pool' || pool.heldBy === undefined || pool.stopped === 'unknown') continue
      const { handler, stop } = endingOf(system, pool)
      const close = `${pool.heldBy}.${pool.stoppedBy[0] ?? 'close'}()`
      if (pool.stopped === 'here') yield evidenceAt(pool, `\`${pool.heldBy}\` is closed`)
      else if (stop) yield evidenceAt(pool, `\`${pool.heldBy}\` is closed by \`${stop.subject}\``, stop.at)
      // A handler that stops nothing closes no pool either; other rules report it.
      else if (handler && handler.stops.length > 0)
        yield gapAt(pool, {
          removed: `the call that closed \`${pool.heldBy}\``,
          message: `The process handles SIGTERM, but never closes \`${pool.heldBy}\` (\`${pool.by}\`). Queries in progress are cut off, and the database keeps the connections until it notices.`,
          fix: `Call \`${close}\` in the shutdown handler, after the server has stopped.`,
          evidence: [`calls in the same package that close \`${pool.heldBy}\``],
        })
    }
  },
})
