import { evidenceAt, gapAt, rule } from '#model/rule'

export const webhookWithoutDeduplication = rule({
  id: 'webhook-without-deduplication',
  check: '6.1',
  alsoServes: ['6.6'],
  severity: 'P2',
  stage: 'preview',
  title: 'Webhook that adds rows each time it is delivered',
  why: 'Providers deliver at least once: after a slow answer, a deploy or a lost packet the same event comes again, hours later too. Each time there is one more order, credit or e-mail.',
  fix: 'Keep the id of each event under a unique constraint, in the same transaction as the work, and answer success when it is there already; or write by an upsert on an id of the provider.',
  blindSpots: 'Deduplication by a constraint of the database that the code does not mention is not seen.',
  examples: {
    typescript: {
      bad: [
        `import express from 'express'
import { db } from './db.js'
import { verifyWebhook } from './verify.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { // <- finding
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await db.payment.create({ data: { amount: event.amount } })
  res.sendStatus(200)
})`,
        {
          title: 'the row is added in another file',
          files: {
            'src/hooks.ts': `import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/paddle', async (req, res) => { // <- finding
  if (!verifySignature(req.headers['paddle-signature'], req.body)) return void res.sendStatus(400)
  await settle(req.body)
  res.sendStatus(200)
})
declare function verifySignature(header: unknown, body: unknown): boolean
`,
            'src/settle.ts': `import { prisma } from './db.js'
export const settle = async (event: { amount: number; customer: string }) => {
  await prisma.credit.create({ data: { customer: event.customer, amount: event.amount } })
}
`,
          },
        },
        {
          title: 'the upsert was given up',
          base: {
            'src/hooks.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/github', async (req, res) => {
  verifySignature(req.headers['x-hub-signature-256'], req.body)
  await prisma.push.upsert({ where: { sha: req.body.after }, create: { sha: req.body.after }, update: {} })
  res.sendStatus(200)
})
declare function verifySignature(header: unknown, body: unknown): void
`,
          },
          files: {
            'src/hooks.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/github', async (req, res) => { // <- finding
  verifySignature(req.headers['x-hub-signature-256'], req.body)
  await prisma.push.create({ data: { sha: req.body.after } })
  res.sendStatus(200)
})
declare function verifySignature(header: unknown, body: unknown): void
`,
          },
        },
      ],
      good: [
        `import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await db.processedEvent.create({ data: { eventId: event.id } })
  await db.payment.create({ data: { amount: event.amount } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; amount: number }`,
        `import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await db.subscription.update({ where: { id: event.id }, data: { state: 'paid' } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }`,
        `import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await db.customer.upsert({ where: { id: event.id }, create: { id: event.id }, update: {} })
  await db.note.create({ data: { text: 'seen' } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }`,
        {
          title: 'a queue with the id of the event',
          files: {
            'src/hooks.ts': `import express from 'express'
import { queue } from './queue.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await queue.add('event', event, { jobId: event.id })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }
`,
          },
        },
        `import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/orders', async (req, res) => { await db.order.create({ data: { sku: req.body.sku } }); res.sendStatus(201) })`,
        {
          title: 'in a test',
          files: {
            'test/hooks.test.ts': `import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { await db.payment.create({ data: { amount: req.headers['stripe-signature'] } }); res.end(req.body) })
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const receiver of system.facts('webhook-receiver')) {
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!receiver.inService || !handler || !system.does(handler.path, handler.name, 'adds-rows')) continue
      if (system.does(handler.path, handler.name, 'removes-duplicates')) yield evidenceAt(receiver, 'a repetition is known as one')
      else
        yield gapAt(receiver, {
          message: `Each delivery of ${receiver.provider ? `a ${receiver.provider}` : 'an'} event adds rows, and neither this handler nor what it calls asks whether the event was here before.`,
          evidence: ['ids of events, upserts, conflict clauses and unique violations in the handler and in what it calls'],
        })
    }
  },
})
