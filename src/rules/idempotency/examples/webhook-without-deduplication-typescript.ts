import type { Examples } from '#model/rule'

export const webhookWithoutDeduplicationTypescript: Examples = {
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
    {
      title: 'by a switch over the kinds of events',
      files: {
        'src/stripe.ts': `import { Hono } from 'hono'
import Stripe from 'stripe'
import { grant } from './credits.js'
const stripe = new Stripe('key', { timeout: 5_000 })
const app = new Hono()
app.post('/webhooks/stripe', async (c) => { // <- finding
  const event = stripe.webhooks.constructEvent(await c.req.text(), c.req.header('stripe-signature')!, 'whsec')
  switch (event.type) {
    case 'checkout.session.completed':
      await grant(event.data.object.customer as string)
      break
  }
  return c.json({ received: true })
})
export default app
`,
        'src/credits.ts': `import { prisma } from './db.js'
export const grant = async (customer: string) => {
  await prisma.creditGrant.create({ data: { customer, credits: 100 } })
}
`,
      },
    },
    {
      title: 'in a transaction, which does not know repetitions',
      files: {
        'src/hooks.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/shopify', async (req, res) => { // <- finding
  if (!verifyHmac(req.headers['x-shopify-hmac-sha256'], req.body)) return void res.sendStatus(401)
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: { total: req.body.total_price } })
    await tx.stockMove.create({ data: { sku: req.body.sku, by: -1 } })
  })
  res.sendStatus(200)
})
declare function verifyHmac(header: unknown, body: unknown): boolean
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
    {
      title: 'the schema keeps a second row out',
      files: {
        'prisma/schema.prisma': `model Payment {
  id       String @id @default(cuid())
  chargeId String @unique
  amount   Int
}
`,
        'src/hooks.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.payment.create({ data: { chargeId: event.charge, amount: event.amount } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { charge: string; amount: number }
`,
      },
    },
    {
      title: 'a row that is there is looked for first',
      files: {
        'src/hooks.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/github', async (req, res) => {
  verifySignature(req.headers['x-hub-signature-256'], req.body)
  const installation = await prisma.installation.findUnique({ where: { githubId: req.body.installation.id } })
  if (!installation) await prisma.installation.create({ data: { githubId: req.body.installation.id } })
  res.sendStatus(200)
})
declare function verifySignature(header: unknown, body: unknown): void
`,
      },
    },
  ],
}
