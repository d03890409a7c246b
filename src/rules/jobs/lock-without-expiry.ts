import { evidenceAt, gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

const expiring = (path: string, key: string): string | undefined => {
  const plain = key.replace(/^`|`$/g, '')
  const code = inLanguage(path, {
    typescript: `await redis.set(${plain}, token, 'PX', 60_000, 'NX')`,
    python: `redis.set(${plain}, token, nx=True, px=60_000)`,
    go: `rdb.SetNX(ctx, ${plain}, token, time.Minute)`,
    java: `redis.opsForValue().setIfAbsent(${plain}, token, Duration.ofMinutes(1))`,
  })
  return (
    code && `Set a time to live that is longer than the longest run: \`${code}\`. Release the lock only if it still holds your \`token\`.`
  )
}

export const lockWithoutExpiry = rule({
  id: 'lock-without-expiry',
  check: '7.1',
  alsoServes: ['7.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Lock without an expiry',
  why: 'The work behind the lock then stops on every instance, without an error, until an operator deletes the key by hand. A deploy or an out-of-memory kill at the wrong moment is enough.',
  fix: 'Set a time to live that is longer than the longest run. Use a unique token as the value, and release the lock only if the token still matches.',
  blindSpots: 'Does not see an expiry that another function sets.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system) {
    for (const lock of system.facts('lock')) {
      if (!lock.inService) continue
      if (lock.expires) yield evidenceAt(lock, 'expires automatically', undefined, lock.subject)
      else
        yield gapAt(lock, {
          fix: expiring(lock.at.path, lock.key),
          removed: `the time to live of the lock ${lock.key}`,
          message: `The lock ${lock.key} has no time to live. If this process is killed while it holds the lock, the lock is never released.`,
        })
    }
  },
})
