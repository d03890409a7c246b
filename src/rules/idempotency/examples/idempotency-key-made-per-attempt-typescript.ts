import type { Examples } from '#model/rule'

export const idempotencyKeyMadePerAttemptTypescript: Examples = {
  bad: [
    `import { randomUUID } from 'node:crypto'
import pRetry from 'p-retry'
import axios from 'axios'
export const order = (body: object) =>
  pRetry(() =>
    axios.post('https://shop.example.com/orders', body, {
      headers: { 'Idempotency-Key': randomUUID() }, // <- finding
    }),
  )`,
    `import Stripe from 'stripe'
import { Worker } from 'bullmq'
const stripe = new Stripe('key')
export const worker = new Worker('charges', async (job) => {
  await stripe.charges.create({ amount: job.data.amount, currency: 'eur' }, { idempotencyKey: \`charge-\${Date.now()}\` }) // <- finding
})`,
    {
      title: 'the job calls it in another file',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'\nimport { charge } from './charge.js'\nexport const worker = new Worker('charges', async (job) => { await charge(job.data.amount) })\n`,
        'src/charge.ts': `import Stripe from 'stripe'
import { v4 as uuid } from 'uuid'
const stripe = new Stripe('key')
export const charge = async (amount: number) => {
  const key = uuid()
  await stripe.charges.create({ amount, currency: 'eur' }, {
    idempotencyKey: key, // <- finding
  })
}
`,
      },
    },
    {
      title: 'was derived before',
      base: {
        'src/send.ts': `import pRetry from 'p-retry'\nimport axios from 'axios'\nexport const send = (id: string) =>\n  pRetry(() => axios.post('https://shop.example.com/orders', { id }, { headers: { 'Idempotency-Key': id } }))\n`,
      },
      files: {
        'src/send.ts': `import pRetry from 'p-retry'\nimport axios from 'axios'\nimport { nanoid } from 'nanoid'\nexport const send = (id: string) =>\n  pRetry(() => axios.post('https://shop.example.com/orders', { id }, { headers: { 'Idempotency-Key': nanoid() } })) // <- finding\n`,
      },
    },
    {
      title: 'in a loop that tries again',
      files: {
        'src/payout.ts': `import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
export const payout = async (body: string) => {
  let attempt = 0
  while (attempt < 4) {
    try {
      return await fetch('https://bank.example.com/payouts', {
        method: 'POST',
        body,
        headers: { 'Idempotency-Key': randomUUID() }, // <- finding
        signal: AbortSignal.timeout(5_000),
      })
    } catch {
      attempt += 1
      await pause(200 * 2 ** attempt)
    }
  }
  throw new Error('gave up')
}
`,
      },
    },
  ],
  good: [
    `import pRetry from 'p-retry'
import axios from 'axios'
export const send = (id: string) => pRetry(() => axios.post('https://shop.example.com/orders', { id }, { headers: { 'Idempotency-Key': id } }))`,
    `import { randomUUID } from 'node:crypto'
import pRetry from 'p-retry'
import axios from 'axios'
export const send = (id: string) => {
  const key = randomUUID()
  return pRetry(() => axios.post('https://shop.example.com/orders', { id }, { headers: { 'Idempotency-Key': key } }))
}`,
    `import { randomUUID } from 'node:crypto'
import { Worker } from 'bullmq'
import { db, api } from './db.js'
export const worker = new Worker('charges', async (job) => {
  const key = randomUUID()
  await db.attempts.create({ data: { id: job.data.id, key } })
  await api.charge({ amount: 1 }, { idempotencyKey: key })
})`,
    `import { randomUUID } from 'node:crypto'
import axios from 'axios'
export const send = (id: string) => axios.post('https://shop.example.com/orders', { id }, { headers: { 'Idempotency-Key': randomUUID() } })`,
    `import { v5 as uuidv5 } from 'uuid'
import { Worker } from 'bullmq'
import { api } from './db.js'
export const worker = new Worker('charges', async (job) => { await api.charge({ idempotencyKey: uuidv5(job.data.id, 'namespace') }) })`,
    `export const columns = { idempotencyKey: { type: 'uuid', default: () => Math.random() } }`,
    {
      title: 'one key for each page of a loop',
      files: {
        'src/export.ts': `import { randomUUID } from 'node:crypto'
import axios from 'axios'
import { source } from './source.js'
export const exportAll = async () => {
  let cursor: string | undefined = ''
  while (cursor !== undefined) {
    const page = await source.page(cursor)
    await axios.post('https://ledger.example.com/batches', page.rows, { timeout: 5_000, headers: { 'Idempotency-Key': randomUUID() } })
    cursor = page.next
  }
}
`,
      },
    },
    {
      title: 'a new order each night',
      files: {
        'src/nightly.ts': `import { randomUUID } from 'node:crypto'
import cron from 'node-cron'
import axios from 'axios'
cron.schedule('0 2 * * *', async () => {
  await axios.post('https://ledger.example.com/closings', {}, { timeout: 5_000, headers: { 'Idempotency-Key': randomUUID() } })
})
`,
      },
    },
  ],
}
