import { evidenceAt, gapAt, rule } from '#model/rule'

export const lockWithoutExpiry = rule({
  id: 'lock-without-expiry',
  check: '7.1',
  alsoServes: ['7.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Lock that never expires',
  why: 'If the process that holds the lock is killed, nobody releases it: the job does not run again until somebody notices and deletes the key by hand.',
  fix: 'Give the key a time to live that is longer than the longest run, with a token as its value, and release it only if the token is still yours.',
  blindSpots: 'An expiry that is set in another function is not seen.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const lock of system.facts('lock')) {
      if (!lock.inService) continue
      if (lock.expires) yield evidenceAt(lock, 'expires by itself', undefined, lock.subject)
      else
        yield gapAt(lock, {
          message: `The lock ${lock.key} is set without a time to live: if this process is killed while it holds it, it stays locked.`,
        })
    }
  },
})
