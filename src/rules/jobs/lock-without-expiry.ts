import type { Lock } from '#model/facts/work/job'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { lostOrderGuards } from '#change/data/lost-order-guards'
import { inLanguage } from '#system/naming/in-language'

/** The call that takes a lock with a time to live; the clients of a language differ in its form. */
const ways = {
  typescript: "`set(key, token, 'PX', 60_000, 'NX')` with ioredis, `set(key, token, { NX: true, PX: 60_000 })` with node-redis",
  python: '`set(key, token, nx=True, px=60_000)`',
  go: '`SetNX(ctx, key, token, time.Minute)`',
}

const expiring = (lock: Linked<Lock>): string => {
  const way =
    inLanguage(lock.at.path, ways) ??
    (lock.library === 'jedis'
      ? '`set(key, token, SetParams.setParams().nx().px(60_000))`'
      : '`setIfAbsent(key, token, Duration.ofMinutes(1))`')
  return `Take the lock with a time to live that is longer than the longest run, such as ${way}. Use a unique token as the value, and delete the key in a Lua script that compares the token first. Otherwise a run that takes too long deletes the lock of the next one.`
}

/** The key as written, without the marks of a template, which would end the code mark around it. */
const keyOf = ({ key }: Lock): string => `the lock with the key \`${key.replaceAll('`', '')}\``

export const lockWithoutExpiry = rule({
  id: 'lock-without-expiry',
  check: '7.1',
  alsoServes: ['7.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Lock without an expiry',
  why: 'The work that the lock protects stops on every instance, without an error, until an operator deletes the key. A deploy or an out-of-memory kill at the wrong moment is enough.',
  fix: 'Set a time to live that is longer than the longest run. Use a unique token as the value, and delete the key only if the token still matches, in one Lua script.',
  blindSpots: 'Does not see an expiry that another function sets.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const lock of system.facts('lock')) {
      if (!lock.inService) continue
      if (lock.expires) yield { ...evidenceAt(lock, 'expires automatically', undefined, lock.subject), checks: ['7.1', '7.4'] }
      else
        yield gapAt(lock, {
          fix: expiring(lock),
          removed: `the time to live of ${keyOf(lock)}`,
          message: `${keyOf(lock).replace('the', 'The')} has no time to live. If this process is killed while it holds the lock, no later run can get it.`,
        })
    }
    for (const statement of system.facts('sql-statement'))
      for (const { column, isLease } of statement.inService ? (statement.orderGuards ?? []) : [])
        if (isLease)
          yield {
            ...evidenceAt(statement, `\`${column}\` ends a lease`, statement.at, leaseOf(statement.tables[0] ?? '', column)),
            checks: [],
          }
    if (!change) return
    for (const { column, table, isLease, now } of lostOrderGuards(system, change))
      if (isLease)
        yield gapAt(now.fact, {
          subject: leaseOf(table, column),
          title: 'Taken rows are never taken again',
          message: `This change removes the comparison of \`${column}\` with the present time. A \`${table}\` row that a stopped process had taken is never taken again.`,
          risk: 'Every deploy or crash in the middle of the work leaves a row that looks as if it were still running, until an operator resets it.',
          fix: `Take rows again whose \`${column}\` has passed, or reset such rows in a scheduled job.`,
        })
  },
})

const leaseOf = (table: string, column: string): string => `lease of ${table} by ${column}`
