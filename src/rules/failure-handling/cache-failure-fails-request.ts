import type { CacheAside } from '#model/facts/data/cache-aside'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'

/** Whether a caller handles the failure of the function, as far as the name of the function shows. */
const isHandledOutside = (system: System, { within }: Linked<CacheAside>): boolean => {
  const name = within.split(/ > |\./).at(-1) ?? ''
  return name !== '' && system.facts('handled-error').some(({ works }) => works.includes(name))
}

/** Whether the file creates the cache client itself, or imports one that another file creates. */
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
  severity: 'P2',
  stage: 'stable',
  title: 'Cache failure fails the request',
  why: 'When the cache is down or restarts, these requests fail, although the store behind it still has the data. An optional dependency becomes a single point of failure.',
  fix: 'Treat a cache error as a miss: log and count it, and load the value from the store behind the cache. If writing to the cache fails, log the error and return the value.',
  blindSpots:
    'Reports functions that read the cache and load the value on a miss, if they fill the cache, if names say that it is one, or if another function of the file takes the same failure for a miss. A handler in any caller of that name counts.',
  languages: ['go', 'python', 'typescript'],
  *judge(system) {
    for (const aside of system.facts('cache-aside')) {
      if (!aside.inService || !isOfCache(system, aside) || isHandledOutside(system, aside)) continue
      yield gapAt(aside, {
        message: aside.stores
          ? `If \`${aside.callee}\` fails, this function fails too, although it has already loaded the value. During a cache outage, these requests fail.`
          : `If \`${aside.callee}\` fails, this function fails too, although the next lines can load the same value without the cache. During a cache outage, these requests fail.`,
      })
    }
  },
})
