import type { FreshKey } from '#model/facts/calls/retry'
import type { Change, Linked } from '#model/system'
import { freshRequestKeys, hadLastingKey, isRedelivered, redelivered } from '#change/work/fresh-request-keys'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { calledInRegions, isInRegion, repeatedRegions } from '#change/work/repeated-work'

const outermost = (within: string): string => within.split(' > ')[0] ?? ''

const functionOf = ({ at, within }: Pick<Linked<FreshKey>, 'at' | 'within'>): string => `${at.path}\0${outermost(within)}`

/** Whether the function gave its request a key before, and made none. */
const replacesKey = ({ base }: Change, key: Linked<FreshKey>): boolean =>
  base.facts('request-key').some(({ at, within }) => at.path === key.at.path && outermost(within) === outermost(key.within)) &&
  !base.facts('fresh-key').some(({ at }) => at.path === key.at.path)

export const idempotencyKeyMadePerAttempt = rule({
  id: 'idempotency-key-made-per-attempt',
  check: '6.3',
  alsoServes: ['6.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'New idempotency key for each attempt',
  why: 'A timeout followed by a retry can carry out the operation twice, for example charge a customer twice. Neither side reports an error.',
  fix: 'Derive the key from the operation (such as the id of its order or job), or create it once and store it before the first attempt.',
  blindSpots: 'A key that the function uses a second time (stored, returned) counts as stable.',
  languages: ['java', 'typescript', 'python', 'go'],
  *judge(system, change) {
    // A scheduled run is a new operation; a redelivered job is not.
    const comesAgain = system.facts('consumer').some(({ at, handler }) => {
      const target = system.define(at.path, handler)
      return target !== undefined && system.does(target.path, target.name, 'makes-fresh-key')
    })
    const reported = new Set<string>()
    const inFunctions = new Set<string>()
    for (const key of system.facts('idempotency-key')) {
      if (!key.inService) continue
      if (key.made === 'derived') yield evidenceAt(key, `idempotency key derived from ${key.by}`)
      else if (key.perAttempt || (comesAgain && key.reach.has('job'))) {
        reported.add(`${key.at.path}:${key.at.startLine}`)
        inFunctions.add(functionOf(key))
        yield gapAt(key, {
          message: `\`${key.by}\` creates a new idempotency key ${key.perAttempt ? 'for each attempt' : 'each time the job that runs this code is retried'}. The receiver treats every retry as a new operation.`,
          isWritten: true,
        })
      }
    }
    const keys = system.facts('fresh-key')
    const regions = keys.length + system.facts('key-handing').length === 0 ? [] : repeatedRegions(system)
    const called = calledInRegions(system, regions)
    for (const key of keys) {
      const line = `${key.at.path}:${key.at.startLine}`
      if (!key.inService || reported.has(line)) continue
      const isRepeated = regions.some((region) => isInRegion(region, key.at)) || called.has(`${key.at.path}\n${key.within}`)
      if (!isRepeated && change && replacesKey(change, key)) {
        reported.add(line)
        yield gapAt(key, {
          message: `\`${key.by}\` now creates a new idempotency key in each call. A repeated call no longer has the key of the first one, and the receiver treats it as a new operation.`,
          isWritten: true,
        })
        continue
      }
      if (!isRepeated) continue
      reported.add(line)
      yield gapAt(key, {
        message: `\`${key.by}\` creates a new idempotency key for each attempt. The receiver treats every retry as a new operation.`,
        isWritten: true,
      })
    }
    const handed = freshRequestKeys(system)
    const again = handed.length === 0 ? [] : redelivered(system)
    for (const key of handed) {
      const line = `${key.at.path}:${key.at.startLine}`
      if (!key.inService || reported.has(line) || inFunctions.has(functionOf(key))) continue
      const isRepeated =
        key.to !== undefined && (regions.some((region) => isInRegion(region, key.at)) || called.has(`${key.at.path}\n${key.within}`))
      const isReplacement = change !== undefined && hadLastingKey(change, key)
      if (!isRepeated && !isReplacement && !isRedelivered(again, key)) continue
      reported.add(line)
      yield gapAt(key, {
        message: `\`${key.made}\` ${isRepeated ? 'creates a new idempotency key for each attempt' : isReplacement ? 'now creates a new idempotency key in each call, where the request had a key that stayed the same' : 'creates a new idempotency key each time the job that runs this code is retried'}. The receiver treats every retry as a new operation.`,
        isWritten: true,
      })
    }
  },
})
