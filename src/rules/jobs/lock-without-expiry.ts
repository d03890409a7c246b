import { evidenceAt, gapAt, rule } from '#model/rule'
import { lockWithoutExpiryJava } from './examples/lock-without-expiry-java.ts'
import { lockWithoutExpiryPython } from './examples/lock-without-expiry-python.ts'

const start = `import { Redis } from 'ioredis'\nconst redis = new Redis({ commandTimeout: 1000 })\n`

export const lockWithoutExpiry = rule({
  id: 'lock-without-expiry',
  check: '7.1',
  alsoServes: ['7.4'],
  severity: 'P1',
  stage: 'preview',
  title: 'Lock that never expires',
  why: 'If the process that holds the lock is killed, nobody releases it: the job does not run again until somebody notices and deletes the key by hand.',
  fix: 'Give the key a time to live that is longer than the longest run, with a token as its value, and release it only if the token is still yours.',
  blindSpots: 'An expiry that is set in another function is not seen.',
  examples: {
    java: lockWithoutExpiryJava,
    python: lockWithoutExpiryPython,
    typescript: {
      bad: [
        `${start}export const bill = async () => {
  if (!(await redis.set('lock:billing', '1', 'NX'))) return // <- finding
}`,
        `import { createClient } from 'redis'
const redis = createClient()
export const acquireLock = async (name: string) => redis.set(name, 'held', { NX: true }) // <- finding`,
        `${start}export const acquireLock = (job: string) => redis.setnx(\`running:\${job}\`, Date.now()) // <- finding`,
        {
          title: 'the expiry was taken away',
          base: {
            'src/lock.ts': `${start}export const acquireLock = () =>\n  redis.set('lock:billing', '1', 'PX', 60_000, 'NX') // <- finding\n`,
          },
          files: { 'src/lock.ts': `${start}export const acquireLock = () =>\n  redis.set('lock:billing', '1', 'NX')\n` },
        },
      ],
      good: [
        `${start}export const lock = () => redis.set('lock:billing', '1', 'PX', 60_000, 'NX')`,
        `${start}export const isNew = (id: string) => redis.set(\`processed:\${id}\`, '1', 'NX')`,
        `import { createClient } from 'redis'
const redis = createClient()
export const lock = () => redis.set('lock:billing', 'token', { NX: true, PX: 60_000 })`,
        `${start}export const lock = async (name: string) => {
  const got = await redis.setnx(\`lock:\${name}\`, '1')
  if (got) await redis.expire(\`lock:\${name}\`, 60)
  return got
}`,
        `import { createClient } from 'redis'
const redis = createClient()
export const lock = (options: object) => redis.set('lock:billing', 'token', { NX: true, ...options })`,
        `${start}export const cache = (key: string, value: string) => redis.set(key, value, 'NX')`,
      ],
    },
  },
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
