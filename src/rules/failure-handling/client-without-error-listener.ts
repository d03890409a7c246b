import { evidenceAt, gapAt, rule } from '#model/rule'
import { listenedInOtherWords, notListenedAllTheSame } from './examples/client-without-error-listener-elsewhere.ts'

export const clientWithoutErrorListener = rule({
  id: 'client-without-error-listener',
  check: '4.8',
  alsoServes: ['1.1', '4.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Client whose errors end the process',
  why: 'When the server goes away (a failover, a network reset), connections that nobody uses emit `error`. Without a listener Node ends the process: all instances go down in the same second and come back into a cold database.',
  fix: "Listen to it where the client is made: `client.on('error', (error) => logger.error({ error }, 'idle connection lost'))`.",
  blindSpots: 'A client that is handed to something that may listen for itself counts as listened to.',
  examples: {
    typescript: {
      bad: [
        `import { Pool } from 'pg'
export const pool = new Pool({ connectionTimeoutMillis: 5_000 }) // <- finding
export const find = (id: string) => pool.query('select * from orders where id = $1', [id])`,
        `import { createClient } from 'redis'
const cache = createClient({ url: process.env.REDIS_URL }) // <- finding
await cache.connect()
export const read = (key: string) => cache.get(key)`,
        `import pg from 'pg'
import { drizzle } from 'drizzle-orm/node-postgres'
const pool = new pg.Pool({ connectionTimeoutMillis: 5_000 }) // <- finding
export const db = drizzle(pool)`,
        {
          title: 'kept in a private field',
          files: {
            'src/store.ts': `import { Pool } from 'pg'
export class Store {
  private readonly pool: Pool
  constructor(url: string) {
    this.pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5_000 }) // <- finding
  }
  find(id: string) {
    return this.pool.query('select * from orders where id = $1', [id])
  }
}
`,
          },
        },
        {
          title: 'kept in a field that nobody listens to',
          files: {
            'src/store.ts': `import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
export class Store {
  pool: Pool
  db: Kysely<unknown>
  constructor(opts: { pool?: Pool; url: string }) {
    const pool = opts.pool ?? new Pool({ connectionString: opts.url, connectionTimeoutMillis: 5_000 }) // <- finding
    pool.on('connect', (client) => client.query('set search_path to app'))
    this.pool = pool
    this.db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  }
}
`,
          },
        },
        `import { spawn } from 'node:child_process'
import 'express'
export const convert = (from: string, to: string) => {
  const child = spawn('ffmpeg', ['-i', from, to]) // <- finding
  child.stderr.on('data', (text) => console.info(String(text)))
}`,
        `import amqp from 'amqplib'
import 'express'
const connection = await amqp.connect(process.env.AMQP_URL!, { timeout: 5_000 }) // <- finding
export const channel = await connection.createChannel()`,
        {
          title: 'the listener is taken away',
          base: {
            'src/db.ts': `import { Pool } from 'pg'
export const pool = new Pool({ connectionTimeoutMillis: 5_000 })
pool.on('error', (error) => console.error(error)) // <- finding
`,
          },
          files: {
            'src/db.ts': `import { Pool } from 'pg'
export const pool = new Pool({ connectionTimeoutMillis: 5_000 })
`,
          },
        },
        ...notListenedAllTheSame,
      ],
      good: [
        `import { Pool } from 'pg'
export const pool = new Pool({ connectionTimeoutMillis: 5_000 })
pool.on('error', (error) => console.error(error))`,
        `import { createClient } from 'redis'
export const cache = await createClient({ url: process.env.REDIS_URL }).on('error', (error) => console.error(error)).connect()`,
        {
          title: 'another file listens',
          files: {
            'src/db.ts': `import { Pool } from 'pg'\nexport const pool = new Pool({ connectionTimeoutMillis: 5_000 })\n`,
            'src/main.ts': `import { pool } from './db.js'\npool.on('error', (error) => console.error(error))\n`,
          },
        },
        `import { Pool } from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
const pool = new Pool({ connectionTimeoutMillis: 5_000 })
export const adapter = new PrismaPg(pool)`,
        `import { Pool } from 'pg'
export const connect = () => {
  const pool = new Pool({ connectionTimeoutMillis: 5_000 })
  return pool
}`,
        `import { Pool } from 'pg'
export const check = async () => {
  const pool = new Pool({ connectionTimeoutMillis: 5_000 })
  await pool.query('select 1')
  await pool.end()
}`,
        `import Redis from 'ioredis'
export const cache = new Redis(process.env.REDIS_URL!, { commandTimeout: 2_000 })`,
        `import { spawn } from 'node:child_process'
import { once } from 'node:events'
import 'express'
export const convert = async (from: string, to: string) => {
  const child = spawn('ffmpeg', ['-i', from, to])
  await once(child, 'exit')
}`,
        `import { spawn } from 'node:child_process'
import 'express'
export const convert = (from: string, to: string) =>
  new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', ['-i', from, to])
    child.on('error', reject)
    child.on('exit', resolve)
  })`,
        {
          title: 'another file listens to the field',
          files: {
            'src/main.ts': `import { Store } from './store.js'\nconst store = new Store('postgres://db')\nstore.pool.on('error', (error) => console.error(error))\n`,
            'src/store.ts': `import { Pool } from 'pg'\nexport class Store {\n  pool: Pool\n  constructor(url: string) {\n    this.pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5_000 })\n  }\n}\n`,
          },
        },
        {
          title: 'a private field that is listened to',
          files: {
            'src/store.ts': `import { Pool } from 'pg'\nexport class Store {\n  #db = new Pool({ connectionTimeoutMillis: 5_000 })\n  constructor() {\n    this.#db.on('error', (error) => console.error(error))\n  }\n}\n`,
          },
        },
        `import { Client } from 'pg'
import 'express'
export const check = async (url: string) => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  await client.end()
}`,
        { title: 'a test', files: { 'src/db.test.ts': `import { Pool } from 'pg'\nexport const pool = new Pool()\n` } },
        ...listenedInOtherWords,
      ],
    },
  },
  *judge(system) {
    const elsewhere = new Set(
      system.facts('error-listener').flatMap((listener) => {
        const target = system.define(listener.at.path, listener.target)
        return target ? [`${target.path} ${target.name}`] : []
      }),
    )
    const names = new Set(system.facts('error-listener').map(({ target }) => target.name.split('.').at(-1)))
    for (const emitter of system.facts('emitter')) {
      if (!emitter.inService) continue
      // Whatever nobody listens to ends up there, and the process goes on.
      if (system.facts('error-listener').some(({ target, file }) => target.module === 'process' && file.unit === emitter.file.unit))
        continue
      // Who listens to a field of that name, on whatever object, may listen to this one.
      if (emitter.listened !== 'here' && emitter.keptAs.some((name) => names.has(name))) continue
      if (emitter.listened === 'here' || elsewhere.has(`${emitter.at.path} ${emitter.name}`))
        yield {
          ...evidenceAt(emitter, `errors of its \`${emitter.library}\` client are listened to`, emitter.listenedAt),
          checks: emitter.optional ? ['1.1'] : [],
        }
      else if (emitter.listened === 'not-here')
        yield gapAt(emitter, {
          message: `Nothing listens to \`error\` of what \`${emitter.library}\` makes here (not found in this repository): when ${emitter.when}, Node ends the process.`,
        })
    }
  },
})
