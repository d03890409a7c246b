import type { Examples } from '#model/rule'

const start = `import { Redis } from 'ioredis'\nconst redis = new Redis({ commandTimeout: 1000 })\n`

export const lockWithoutExpiryTypescript: Examples = {
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
    {
      title: 'a flag of a running import',
      files: {
        'src/import.ts': `import Redis from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const importAll = async (run: () => Promise<void>) => {
  const mine = await redis.setnx('import:in-progress', process.pid) // <- finding
  if (!mine) return
  await run()
  await redis.del('import:in-progress')
}
`,
      },
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
    {
      title: 'the script gives it an end',
      files: {
        'src/lock.ts': `import Redis from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
const script = \`if redis.call('setnx', KEYS[1], ARGV[1]) == 1 then redis.call('pexpire', KEYS[1], ARGV[2]) return 1 end return 0\`
export const acquireLock = (name: string) => redis.eval(script, 1, name, 'token', '30000')
`,
      },
    },
    {
      title: 'set in one round trip with its end',
      files: {
        'src/lock.ts': `import Redis from 'ioredis'
const redis = new Redis({ commandTimeout: 1000 })
export const acquireLock = async (name: string) => {
  const [[, got]] = await redis.multi().setnx(name, 'token').pexpire(name, 30_000).exec()
  return got === 1
}
`,
      },
    },
    {
      title: 'a store that is no Redis',
      files: {
        'src/lock.ts': `import { store } from './store.js'
export const acquireLock = (name: string) => store.set(name, 'token', { NX: true, ttl: 30 })
`,
      },
    },
  ],
}
