import { evidenceAt, gapAt, rule } from '#model/rule'

export const idempotencyKeyMadePerAttempt = rule({
  id: 'idempotency-key-made-per-attempt',
  check: '6.3',
  alsoServes: ['6.2'],
  severity: 'P1',
  stage: 'preview',
  title: 'Idempotency key that is new in every attempt',
  why: 'The receiver knows a repetition by its key. A key that is made anew for each attempt tells it that every attempt is another order: it looks protected, and two charges arrive, each with its own perfectly unique key.',
  fix: 'Derive the key from what the operation is about (order, payout, event, job), or make it once and store it before the first attempt.',
  blindSpots: 'A key that is used a second time in the function (stored, returned) counts as kept.',
  examples: {
    typescript: {
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
      ],
    },
  },
  *judge(system) {
    for (const key of system.facts('idempotency-key')) {
      if (!key.inService) continue
      if (key.made === 'derived') yield evidenceAt(key, `idempotency key from ${key.by}`)
      else if (key.perAttempt || key.reach.has('job'))
        yield gapAt(key, {
          message: `\`${key.by}\` makes a new idempotency key ${key.perAttempt ? 'in every attempt' : 'each time this job is tried again'}: the receiver takes a repetition for another order.`,
        })
    }
  },
})
