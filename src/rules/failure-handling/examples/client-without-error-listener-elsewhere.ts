import type { Example } from '#model/rule'

/** What listens without saying so in the plainest way. */
export const listenedInOtherWords: readonly Example[] = [
  `import { Pool } from 'pg'
const pool = new Pool({ connectionTimeoutMillis: 5_000 })
for (const event of ['error', 'remove']) pool.on(event, (detail) => console.error({ event, detail }))
export const ping = () => pool.query('select 1')`,
  `import { createClient } from 'redis'
const ERROR = 'error'
const cache = createClient({ url: process.env.REDIS_URL })
cache.on(ERROR, (error) => console.error({ error }))
await cache.connect()
export const read = (key: string) => cache.get(key)`,
  {
    title: 'the process survives whatever nobody listens to',
    files: {
      'src/main.ts': `process.on('uncaughtException', (error) => console.error({ error }, 'uncaught'))\nawait import('./db.js')\n`,
      'src/db.ts': `import { Pool } from 'pg'\nexport const pool = new Pool({ connectionTimeoutMillis: 5_000 })\n`,
    },
  },
  `import { spawn } from 'node:child_process'
export const fork = (script: string) => {
  const child = spawn(process.execPath, [script])
  child.unref()
}`,
]

/** What looks like listening and is none. */
export const notListenedAllTheSame: readonly Example[] = [
  {
    title: 'a handler of last resort that ends the process',
    files: {
      'src/main.ts': `process.on('uncaughtException', (error) => {\n  console.error({ error })\n  process.exit(1)\n})\nawait import('./db.js')\n`,
      'src/db.ts': `import { Pool } from 'pg'\nexport const pool = new Pool({ connectionTimeoutMillis: 5_000 }) // <- finding\n`,
    },
  },
]
