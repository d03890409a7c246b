import type { Examples } from '#model/rule'

export const deadlineRemovedTypescript: Examples = {
  bad: [
    {
      title: 'set on what holds the settings',
      base: {
        'src/a.ts': `import 'express'
import { database } from './database.js'
export const setup = (seconds: number) => {
  database.env.statementTimeout = seconds * 1000 // <- finding
  return database.connect()
}
`,
      },
      files: {
        'src/a.ts': `import 'express'
import { database } from './database.js'
export const setup = (seconds: number) => {
  return database.connect()
}
`,
      },
    },
    {
      title: 'settings that a client is made with elsewhere',
      base: {
        'src/a.ts': `import 'express'
import { createClient } from 'redis'
export const redisOptions = () => {
  const options = {
    url: 'redis://cache',
    connectTimeout: 5000, // <- finding
  }
  return options
}
export const client = createClient(redisOptions())
`,
      },
      files: {
        'src/a.ts': `import 'express'
import { createClient } from 'redis'
export const redisOptions = () => {
  const options = {
    url: 'redis://cache',
  }
  return options
}
export const client = createClient(redisOptions())
`,
      },
    },
    {
      title: 'a handler of requests that was made for it',
      base: {
        'src/a.ts': `import 'express'
import { S3Client } from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'
export const s3 = new S3Client({
  region: 'eu-central-1',
  requestHandler: new NodeHttpHandler({
    socketTimeout: 5000, // <- finding
  }),
})
`,
      },
      files: {
        'src/a.ts': `import 'express'
import { S3Client } from '@aws-sdk/client-s3'
export const s3 = new S3Client({
  region: 'eu-central-1',
})
`,
      },
    },
    {
      title: 'for all calls of a library',
      base: {
        'src/a.ts': `import 'express'
import { custom, Issuer } from 'openid-client'
export const find = async (url: string) => {
  custom.setHttpOptionsDefaults({ timeout: 3000 }) // <- finding
  return Issuer.discover(url)
}
`,
      },
      files: {
        'src/a.ts': `import 'express'
import { Issuer } from 'openid-client'
export const find = async (url: string) => {
  return Issuer.discover(url)
}
`,
      },
    },

    {
      title: 'a signal of an optional call',
      base: {
        'src/profile.ts': `import express from 'express'
import { graph } from './graph.js'
export const app = express()
app.get('/profile/:id', async (req, res) => {
  const { known } = await graph
    .knownFollowers(
      { id: req.params.id },
      { signal: AbortSignal.timeout(100) }, // <- finding
    )
    .catch(() => ({ known: [] }))
  res.json({ known })
})
`,
      },
      files: {
        'src/profile.ts': `import express from 'express'
import { graph } from './graph.js'
export const app = express()
app.get('/profile/:id', async (req, res) => {
  const { known } = await graph.knownFollowers({ id: req.params.id })
  res.json({ known })
})
`,
      },
    },
    {
      title: 'an option of a call on a queue',
      base: {
        'src/events.ts': `import 'express'
import { producer } from './kafka.js'
export const publish = async (topic: string, value: string) => {
  await producer.send({
    topic,
    messages: [{ value }],
    timeout: 3000, // <- finding
    acks: 1,
  })
}
`,
      },
      files: {
        'src/events.ts': `import 'express'
import { producer } from './kafka.js'
export const publish = async (topic: string, value: string) => {
  await producer.send({
    topic,
    messages: [{ value }],
    acks: 1,
  })
}
`,
      },
    },
    {
      title: 'of the server',
      base: {
        'src/main.ts': `import { createServer } from 'node:http'
const server = createServer()
server.listen(3000)
server.setTimeout(30_000) // <- finding
process.once('SIGTERM', () => server.close())
`,
      },
      files: {
        'src/main.ts': `import { createServer } from 'node:http'
const server = createServer()
server.listen(3000)
process.once('SIGTERM', () => server.close())
`,
      },
    },
    {
      title: 'a race with a timer',
      base: {
        'src/cache.ts': `import { setTimeout } from 'node:timers/promises'
import { createClient } from 'redis'
const client = createClient()
export const read = async (key: string) => {
  const timer = setTimeout(1_000, undefined, { ref: false })
  return Promise.race([client.get(key), timer]) // <- finding
}
`,
      },
      files: {
        'src/cache.ts': `import { createClient } from 'redis'
const client = createClient()
export const read = async (key: string) => {
  return client.get(key)
}
`,
      },
    },
    {
      title: 'behind a function that says so by its name, whose place another one takes',
      base: {
        'src/connectors.ts': `import 'express'
import { trySafe } from './safe.js'
const usageWithTimeout = async (get: () => Promise<number>) => trySafe(get())
export const describeConnector = async (connector: { getUsage(): Promise<number>; id: string; name: string }) => {
  return {
    id: connector.id,
    name: connector.name,
    usage: await usageWithTimeout(connector.getUsage.bind(connector)), // <- finding
  }
}
`,
      },
      files: {
        'src/connectors.ts': `import 'express'
import { trySafe } from './safe.js'
export const describeConnector = async (connector: { getUsage(): Promise<number>; id: string; name: string }) => {
  return {
    id: connector.id,
    name: connector.name,
    usage: await trySafe(connector.getUsage()),
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'what a class keeps for itself bounds nothing yet',
      base: {
        'src/a.ts': `import 'express'
export class Pool {
  statementTimeout = 0
  constructor(options: { statementTimeout: number }) {
    this.statementTimeout = options.statementTimeout
    console.log(options)
  }
}
`,
      },
      files: {
        'src/a.ts': `import 'express'
export class Pool {
  statementTimeout = 0
  constructor(options: { statementTimeout: number }) {
    console.log(options)
  }
}
`,
      },
    },
    {
      title: 'what was done within a time is not done any more',
      base: {
        'src/a.ts': `import 'express'
import { loadRatesWithTimeout } from './rates.js'
export const price = async (id: string) => {
  const rates = await loadRatesWithTimeout(id, 500)
  console.log(rates)
  return id.length
}
`,
      },
      files: {
        'src/a.ts': `import 'express'
import { loadRatesWithTimeout } from './rates.js'
export const price = async (id: string) => {
  return id.length
}
`,
      },
    },
    {
      title: 'the client that had it is gone',
      base: {
        'src/a.ts': `import 'express'
import { S3Client } from '@aws-sdk/client-s3'
import { NodeHttpHandler } from '@smithy/node-http-handler'
export const s3 = new S3Client({
  region: 'eu-central-1',
  requestHandler: new NodeHttpHandler({
    socketTimeout: 5000,
  }),
})
`,
      },
      files: {
        'src/a.ts': `import 'express'
export const region = 'eu-central-1'
`,
      },
    },

    {
      title: 'the whole call went away',
      base: {
        'src/profile.ts': `import 'express'
import { graph } from './graph.js'
export const load = async (id: string) => {
  const known = await graph.knownFollowers({ id }, { signal: AbortSignal.timeout(100) })
  return { id, known }
}
`,
      },
      files: {
        'src/profile.ts': `import 'express'
export const load = async (id: string) => {
  return { id }
}
`,
      },
    },
    {
      title: 'the client has it now',
      base: {
        'src/billing.ts': `import axios from 'axios'
import 'express'
const api = axios.create({ baseURL: 'https://billing.example.com' })
export const load = (id: string) => api.get(\`/customers/\${id}\`, { timeout: 5_000 })
`,
      },
      files: {
        'src/billing.ts': `import axios from 'axios'
import 'express'
const api = axios.create({ baseURL: 'https://billing.example.com', timeout: 5_000 })
export const load = (id: string) => api.get(\`/customers/\${id}\`)
`,
      },
    },
    {
      title: 'another value',
      base: {
        'src/billing.ts': `import 'express'\nexport const load = (id: string) => fetch(\`https://b.example.com/\${id}\`, { signal: AbortSignal.timeout(5_000) })\n`,
      },
      files: {
        'src/billing.ts': `import 'express'\nimport { limits } from './limits.js'\nexport const load = (id: string) => fetch(\`https://b.example.com/\${id}\`, { signal: AbortSignal.timeout(limits.billing) })\n`,
      },
    },
    {
      title: 'a helper does it now',
      base: {
        'src/billing.ts': `import 'express'\nexport const load = async (id: string) => {\n  return fetch(\`https://b.example.com/\${id}\`, { signal: AbortSignal.timeout(5_000) })\n}\n`,
      },
      files: {
        'src/billing.ts': `import 'express'\nimport { get } from './http.js'\nexport const load = async (id: string) => {\n  return get(\`https://b.example.com/\${id}\`)\n}\n`,
      },
    },
    {
      title: 'it moved with its function to another file',
      base: {
        'src/billing.ts': `import 'express'\nexport const load = (id: string) => fetch(\`https://b.example.com/\${id}\`, { signal: AbortSignal.timeout(5_000) })\nexport const other = 1\n`,
      },
      files: {
        'src/billing.ts': `import 'express'\nexport const other = 1\n`,
        'src/customers.ts': `import 'express'\nexport const load = (id: string) => fetch(\`https://b.example.com/\${id}\`, { signal: AbortSignal.timeout(5_000) })\n`,
      },
    },
    {
      title: 'the pause between attempts, and the time that an idle connection is kept',
      base: {
        'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { Pool } from 'pg'\nimport { load } from './load.js'\nexport const pool = new Pool({ idleTimeoutMillis: 10_000, max: 5 })\nexport const a = () => pRetry(() => load(), { retries: 3, maxTimeout: 5_000 })\n`,
      },
      files: {
        'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { Pool } from 'pg'\nimport { load } from './load.js'\nexport const pool = new Pool({ max: 5 })\nexport const a = () => pRetry(() => load(), { retries: 3 })\n`,
      },
    },
    {
      title: 'in a test',
      base: { 'test/load.test.ts': `it('loads', async () => {\n  await load(1, { timeout: 5_000 })\n})\n` },
      files: { 'test/load.test.ts': `it('loads', async () => {\n  await load(1, {})\n})\n` },
    },
    {
      title: 'what is called bounds itself',
      base: {
        'src/images.ts': `import 'express'
import { download } from './download.js'
export const images = (urls: string[]) => Promise.all(urls.map((url) => one(url)))
const one = (url: string) =>
  download(url, {
    timeout: 2_000,
    size: 10,
  })
`,
        'src/download.ts': `import axios from 'axios'
export const download = (url: string, options: object) => axios.get(url, { timeout: 10_000, ...options })
`,
      },
      files: {
        'src/images.ts': `import 'express'
import { download } from './download.js'
export const images = (urls: string[]) => Promise.all(urls.map((url) => one(url)))
const one = (url: string) =>
  download(url, {
    size: 10,
  })
`,
        'src/download.ts': `import axios from 'axios'
export const download = (url: string, options: object) => axios.get(url, { timeout: 10_000, ...options })
`,
      },
    },
  ],
}
