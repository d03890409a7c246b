import type { Retry } from '#model/facts/retry'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { retryOfUnsafeOperationPython } from './examples/retry-of-unsafe-operation-python.ts'

/** A client that repeats, and that something is posted through. */
const postsThrough = (system: System, retry: Linked<Retry>): boolean =>
  system.facts('external-call').some((call) => {
    if (call.method !== 'POST' || !call.inService || !call.client || !retry.client) return false
    const theirs = system.define(call.at.path, call.client)
    const own = system.define(retry.at.path, retry.client)
    return theirs !== undefined && own !== undefined && theirs.path === own.path && theirs.name === own.name
  })

export const retryOfUnsafeOperation = rule({
  id: 'retry-of-unsafe-operation',
  check: '4.2',
  alsoServes: ['6.3', '6.2'],
  severity: 'P1',
  stage: 'preview',
  title: 'Retry of an operation that is not safe to repeat',
  why: 'A request that timed out may well have been carried out. Repeating it does the work twice: two orders, two messages, two charges, and nothing on the other side can tell that they are one.',
  fix: 'Make a key once, outside of what is repeated, and send it with every attempt (`Idempotency-Key`); or repeat only what surely was not carried out, such as a refused connection.',
  blindSpots:
    'POST requests whose address reads like a query, a token exchange or a log are taken as safe; retries that look at the error are taken to know what they do.',
  examples: {
    python: retryOfUnsafeOperationPython,
    typescript: {
      bad: [
        `import pRetry from 'p-retry'
import axios from 'axios'
export const order = (cart: object) =>
  pRetry(() => axios.post('https://shop.example.com/orders', cart, { timeout: 5_000 }), { retries: 3 }) // <- finding`,
        `import retry from 'async-retry'
import nodemailer from 'nodemailer'
const mailer = nodemailer.createTransport({ host: process.env.SMTP_HOST })
export const welcome = (to: string) =>
  retry(
    async () => {
      await mailer.sendMail({ to, subject: 'Welcome', text: 'Hello' }) // <- finding
    },
    { retries: 4 },
  )`,
        `import got from 'got'
export const shop = got.extend({
  timeout: { request: 5_000 },
  retry: { limit: 3, methods: ['GET', 'POST'] }, // <- finding
})`,
        {
          title: 'the key is taken away',
          base: {
            'src/orders.ts': `import pRetry from 'p-retry'
export const order = (cart: string, key: string) =>
  pRetry(() =>
    fetch('https://shop.example.com/orders', {
      method: 'POST',
      body: cart,
      headers: { 'Idempotency-Key': key }, // <- finding
      signal: AbortSignal.timeout(5_000),
    }),
  )
`,
          },
          files: {
            'src/orders.ts': `import pRetry from 'p-retry'
export const order = (cart: string) =>
  pRetry(() =>
    fetch('https://shop.example.com/orders', {
      method: 'POST',
      body: cart,
      signal: AbortSignal.timeout(5_000),
    }),
  )
`,
          },
        },
        {
          title: 'by hand, through the client of another file',
          files: {
            'src/http.ts': `import axios from 'axios'\nexport const bank = axios.create({ baseURL: 'https://bank.example.com', timeout: 5_000 })\n`,
            'src/payouts.ts': `import { bank } from './http.js'
import { sleep } from './time.js'
export const payout = async (amount: number) => {
  for (let i = 0; i < 3; i++) {
    try {
      return await bank.post('/payouts', { amount }) // <- finding
    } catch {
      await sleep(1_000)
    }
  }
}
`,
          },
        },
      ],
      good: [
        `import pRetry from 'p-retry'
import axios from 'axios'
import { randomUUID } from 'node:crypto'
export const order = (cart: object) => {
  const key = randomUUID()
  return pRetry(() => axios.post('https://shop.example.com/orders', cart, { timeout: 5_000, headers: { 'Idempotency-Key': key } }), { retries: 3 })
}`,
        `import pRetry from 'p-retry'
import axios from 'axios'
export const find = (text: string) => pRetry(() => axios.post('https://shop.example.com/orders/_search', { text }, { timeout: 5_000 }))`,
        `import pRetry from 'p-retry'
import axios from 'axios'
export const prices = () => pRetry(() => axios.get('https://shop.example.com/prices', { timeout: 5_000 }))`,
        `import pRetry, { AbortError } from 'p-retry'
import axios from 'axios'
export const order = (cart: object) =>
  pRetry(async () => {
    try {
      return await axios.post('https://shop.example.com/orders', cart, { timeout: 5_000 })
    } catch (error) {
      if ((error as { code?: string }).code !== 'ECONNREFUSED') throw new AbortError(String(error))
      throw error
    }
  })`,
        `import got from 'got'
export const shop = got.extend({ timeout: { request: 5_000 }, retry: { limit: 3, methods: ['GET', 'HEAD'] } })`,
        `import axios from 'axios'
import axiosRetry from 'axios-retry'
const shop = axios.create({ timeout: 5_000 })
axiosRetry(shop, { retries: 3, retryDelay: axiosRetry.exponentialDelay })
export const order = (cart: object) => shop.post('https://shop.example.com/orders', cart)`,
        `import axios from 'axios'
export const order = (cart: object) => axios.post('https://shop.example.com/orders', cart, { timeout: 5_000 })`,
      ],
    },
  },
  *judge(system) {
    for (const retry of system.facts('retry')) {
      if (!retry.inService) continue
      if (retry.keyAt) yield evidenceAt(retry, 'carries a key that makes it safe to repeat', retry.keyAt)
      if (!retry.unsafe || (retry.client && !postsThrough(system, retry))) continue
      yield gapAt(retry, {
        at: retry.unsafe.at,
        message: `This repeats ${retry.unsafe.operation}: an attempt that was carried out but not answered in time is carried out again. No idempotency key was found in it.`,
      })
    }
  },
})
