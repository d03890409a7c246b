import { rule } from '#model/rule'
import { errorListenerRemovedGo } from './examples/error-listener-removed-go.ts'
import { judgeLost } from '#system/lost-safeguards'

export const errorListenerRemoved = rule({
  id: 'error-listener-removed',
  check: '4.8',
  alsoServes: ['4.6'],
  severity: 'P1',
  stage: 'preview',
  title: 'What kept an error from ending the process taken away',
  why: 'An `error` event that nobody listens to, or a rejection that nobody handles, ends a Node process; a panic that no goroutine recovers ends a Go program. One dropped connection, or one value that nobody expected, then takes down every request that the process was serving.',
  fix: 'Put it back, or show in the change what takes its place now.',
  blindSpots:
    'What moves into a file which this change does not touch, or behind a function that is called for the first time here, counts as kept.',
  examples: {
    go: errorListenerRemovedGo,
    typescript: {
      bad: [
        {
          title: 'the catch around what a listener does',
          base: {
            'src/a.ts': `import express from 'express'
import { queue, store, logger } from './queue.js'
export const app = express()
export const listen = () => {
  queue.on('message', async (message: { id: string }) => {
    try {
      await store.first(message.id)
      await store.second(message.id)
      await store.third(message.id)
      await store.fourth(message.id)
    } catch (error) { // <- finding
      logger.error({ error }, 'not handled')
    }
  })
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { queue, store, logger } from './queue.js'
export const app = express()
export const listen = () => {
  queue.on('message', async (message: { id: string }) => {
    await store.first(message.id)
    await store.second(message.id)
    await store.third(message.id)
    await store.fourth(message.id)
  })
}
`,
          },
        },
        {
          title: 'what hands the failure of a route on',
          base: {
            'src/a.ts': `import express from 'express'
import { handler, wrapAsync } from './handlers.js'
export const app = express()
app.get('/oauth', wrapAsync(handler.read)) // <- finding
`,
            'package.json': `{ "name": "api", "private": true, "scripts": { "start": "node a.js" }, "dependencies": { "express": "^4.21.0" } }`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { handler } from './handlers.js'
export const app = express()
app.get('/oauth', handler.read)
`,
            'package.json': `{ "name": "api", "private": true, "scripts": { "start": "node a.js" }, "dependencies": { "express": "^4.21.0" } }`,
          },
        },
        {
          title: 'of something that runs on its own',
          base: {
            'src/a.ts': `import express from 'express'
import { makeWorker, logger } from './worker.js'
export const app = express()
export const boot = () => {
  const worker = makeWorker('mail')
  worker.run().catch((error: unknown) => { // <- finding
    logger.error({ error })
    process.exit(1)
  })
  return worker
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { makeWorker } from './worker.js'
export const app = express()
export const boot = () => {
  const worker = makeWorker('mail')
  worker.run()
  return worker
}
`,
          },
        },

        {
          title: 'of a connection pool that is handed in',
          base: {
            'src/database.ts': `import type { Pool } from 'pg'
import { logger } from './logger.js'
export class Database {
  constructor(pool: Pool) {
    pool.on('error', (error) => logger.error({ error }, 'pool')) // <- finding
    pool.on('connect', (client) => client.query('set search_path to app'))
  }
}
`,
          },
          files: {
            'src/database.ts': `import type { Pool } from 'pg'
import { logger } from './logger.js'
export class Database {
  constructor(pool: Pool) {
    pool.on('connect', (client) => client.query('set search_path to app'))
  }
}
`,
          },
        },
        {
          title: 'of the process',
          base: {
            'src/main.ts': `import express from 'express'
import { logger } from './logger.js'
process.on('unhandledRejection', (error) => { // <- finding
  logger.error({ error }, 'unhandled')
})
express().listen(3000)
`,
          },
          files: {
            'src/main.ts': `import express from 'express'
import { logger } from './logger.js'
express().listen(3000)
`,
          },
        },
        {
          title: 'of the sockets of upgrades',
          base: {
            'src/main.ts': `import { createServer } from 'node:http'
import { logger } from './logger.js'
const server = createServer()
server.on('upgrade', (request, socket) => {
  socket.on('error', (error) => logger.warn({ error }, 'socket')) // <- finding
  accept(request, socket)
})
server.listen(3000)
const accept = (request: unknown, socket: unknown) => [request, socket]
`,
          },
          files: {
            'src/main.ts': `import { createServer } from 'node:http'
import { logger } from './logger.js'
const server = createServer()
server.on('upgrade', (request, socket) => {
  accept(request, socket)
})
server.listen(3000)
const accept = (request: unknown, socket: unknown) => [request, socket]
`,
          },
        },
      ],
      good: [
        {
          title: 'the framework answers for it now',
          base: {
            'src/a.ts': `import express from 'express'
import { handler, wrapAsync } from './handlers.js'
export const app = express()
app.get('/oauth', wrapAsync(handler.read))
`,
            'package.json': `{ "name": "api", "private": true, "scripts": { "start": "node a.js" }, "dependencies": { "express": "^4.21.0" } }`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { handler } from './handlers.js'
export const app = express()
app.get('/oauth', handler.read)
`,
            'package.json': `{ "name": "api", "private": true, "scripts": { "start": "node a.js" }, "dependencies": { "express": "^5.0.0" } }`,
          },
        },
        {
          title: 'another wrapper',
          base: {
            'src/a.ts': `import express from 'express'
import { handler, wrapAsync } from './handlers.js'
export const app = express()
app.get('/oauth', wrapAsync(handler.read))
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { handler, guarded } from './handlers.js'
export const app = express()
app.get('/oauth', guarded(handler.read))
`,
          },
        },
        {
          title: 'the handler threw it on',
          base: {
            'src/a.ts': `import express from 'express'
import { queue, store, logger } from './queue.js'
export const app = express()
export const listen = () => {
  queue.on('message', async (message: { id: string }) => {
    try {
      await store.first(message.id)
    } catch (error) {
      logger.error({ error })
      throw error
    }
  })
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { queue, store, logger } from './queue.js'
export const app = express()
export const listen = () => {
  queue.on('message', async (message: { id: string }) => {
    await store.first(message.id)
  })
}
`,
          },
        },

        {
          title: 'what was listened to went away as well',
          base: {
            'src/cache.ts': `import 'express'\nimport { createClient } from 'redis'\nexport const size = 1\nexport const cache = createClient()\ncache.on('error', console.error)\n`,
          },
          files: { 'src/cache.ts': `import 'express'\nexport const size = 1\n` },
        },
        {
          title: 'a handler of another form',
          base: {
            'src/main.ts': `import 'express'\nprocess.on('unhandledRejection', (error) => console.error(error))\nexport const up = 1\n`,
          },
          files: { 'src/main.ts': `import 'express'\nimport { onFatal } from './fatal.js'\nonFatal()\nexport const up = 1\n` },
        },
        {
          title: 'moved down the file',
          base: {
            'src/main.ts': `import 'express'\nimport { pool } from './pool.js'\npool.on('error', console.error)\nexport const a = 1\nexport const b = 2\nexport const c = 3\n`,
          },
          files: {
            'src/main.ts': `import 'express'\nimport { pool } from './pool.js'\nexport const a = 1\nexport const b = 2\nexport const c = 3\npool.on('error', (error) => console.error(error))\n`,
          },
        },
        {
          title: 'once instead of on',
          base: { 'src/main.ts': `import 'express'\nimport { stream } from './stream.js'\nstream.on('error', console.error)\n` },
          files: { 'src/main.ts': `import 'express'\nimport { stream } from './stream.js'\nstream.once('error', console.error)\n` },
        },
        {
          title: 'a stream that became a pipeline',
          base: {
            'src/export.ts': `import 'express'\nimport { source, target } from './streams.js'\nexport const run = () => {\n  source.on('error', console.error)\n  source.pipe(target)\n}\n`,
          },
          files: {
            'src/export.ts': `import 'express'\nimport { pipeline } from 'node:stream/promises'\nimport { source, target } from './streams.js'\nexport const run = async () => {\n  await pipeline(source, target)\n}\n`,
          },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['crash'],
      ({ by }) => `\`${by}\` is taken away, and nothing in this change takes its place: what it caught now ends the process, or is lost.`,
    ),
})
