import type { Examples } from '#model/rule'

export const retryOfUnsafeOperationTypescript: Examples = {
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
    {
      title: 'a text message, by a queue of retries',
      files: {
        'src/sms.ts': `import pRetry from 'p-retry'
import twilio from 'twilio'
const client = twilio('sid', 'token', { timeout: 5_000 })
export const remind = (to: string) =>
  pRetry(
    () => client.messages.create({ to, from: '+15550100', body: 'Your appointment is tomorrow' }), // <- finding
    { retries: 3 },
  )
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
    {
      title: 'a login is asked again',
      files: {
        'src/token.ts': `import pRetry from 'p-retry'
import axios from 'axios'
export const login = () => pRetry(() => axios.post('https://id.example.com/oauth/token', {}, { timeout: 5_000 }))
`,
      },
    },
  ],
}
