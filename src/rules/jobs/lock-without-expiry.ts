import { evidenceAt, gapAt, rule } from '#model/rule'

export const lockWithoutExpiry = rule({
  id: 'lock-without-expiry',
  check: '7.1',
  alsoServes: ['7.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Lock without an expiry',
  why: 'The work behind the lock then stops on every instance, without an error, until an operator deletes the key by hand. A deploy or an out-of-memory kill at the wrong moment is enough.',
  fix: 'Set a time to live longer than the longest run, with a unique token as the value (in Redis, `SET key token NX PX 60000`). Release the lock only if the token still matches.',
  blindSpots: 'Does not see an expiry that another function sets.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const lock of system.facts('lock')) {
      if (!lock.inService) continue
      if (lock.expires) yield evidenceAt(lock, 'expires automatically', undefined, lock.subject)
      else
        yield gapAt(lock, {
          message: `The lock ${lock.key} has no time to live. If this process is killed while it holds the lock, the lock is never released.`,
        })
    }
  },
})
