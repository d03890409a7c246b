import type { CacheAside } from '#model/facts/cache-aside'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'

/** The file makes the client itself, or imports one that is known. */
const isOfCache = (system: System, { at, client }: Linked<CacheAside>): boolean => {
  if (!client) return true
  const made = system.define(at.path, client)
  return (
    made !== undefined &&
    system.facts('client').some((one) => one.at.path === made.path && one.name === made.name && one.protocol === 'cache')
  )
}

export const cacheFailureFailsRequest = rule({
  id: 'cache-failure-fails-request',
  check: '4.4',
  alsoServes: ['4.8', '1.1'],
  severity: 'P1',
  stage: 'preview',
  title: 'Cache failure fails the request',
  why: 'When the cache is down or restarts, every request fails, although the store behind it has the data. An optional dependency becomes a second point of failure.',
  fix: 'Treat an error of the cache as a miss: log it, count it, and load the value from the store. Ignore an error while storing.',
  blindSpots: 'Detects only a cache that the same function asks, fills and loads past. Error handling in callers is not examined.',
  languages: ['go', 'python', 'typescript'],
  *judge(system) {
    for (const aside of system.facts('cache-aside')) {
      if (!aside.inService || !isOfCache(system, aside)) continue
      yield gapAt(aside, {
        message: aside.stores
          ? `If \`${aside.callee}\` fails, this function fails too, although it has already loaded the value. An outage of the cache stops every request that misses it.`
          : `If \`${aside.callee}\` fails, this function fails too, although the next lines load the same value without the cache. An outage of the cache stops these requests.`,
      })
    }
  },
})
