import type { Examples } from '#model/rule'

export const eventOverwritesNewerStateTypescript: Examples = {
  bad: [
    `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { // <- finding
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.subscription.update({ where: { id: event.id }, data: { state: event.state } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; state: string }`,
    {
      title: 'in another file',
      files: {
        'src/app.ts': `import express from 'express'
import { apply } from './apply.js'
const app = express()
app.post('/webhooks/paddle', async (req, res) => { // <- finding
  await apply(verifyWebhook(req.body, req.headers['paddle-signature']))
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }
`,
        'src/apply.ts': `import { prisma } from './db.js'
export const apply = async (event: { id: string }) => {
  await prisma.plan.update({ where: { id: event.id }, data: { active: true } })
}
`,
      },
    },
    {
      title: 'the comparison was taken away',
      base: {
        'src/app.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.subscription.updateMany({ where: { id: event.id, seen: { lt: event.created } }, data: { state: event.state } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; state: string; created: number }
`,
      },
      files: {
        'src/app.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { // <- finding
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.subscription.updateMany({ where: { id: event.id }, data: { state: event.state } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; state: string; created: number }
`,
      },
    },
    {
      title: 'in a switch, through a service class',
      files: {
        'src/billing.ts': `import { prisma } from './db.js'
export class Billing {
  async setPlan(customer: string, plan: string) {
    await prisma.account.updateMany({ where: { customer }, data: { plan } })
  }
}
`,
        'src/hooks.ts': `import { Hono } from 'hono'
import { Billing } from './billing.js'
const billing = new Billing()
const app = new Hono()
app.post('/webhooks/paddle', async (c) => { // <- finding
  const event = await verifySignature(c.req.raw, c.req.header('paddle-signature'))
  if (event.kind === 'subscription.updated') await billing.setPlan(event.customer, event.plan)
  return c.text('ok')
})
declare function verifySignature(request: Request, header: unknown): Promise<{ kind: string; customer: string; plan: string }>
export default app
`,
      },
    },
    {
      title: 'of a repository host',
      files: {
        'src/github.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/github', async (req, res) => { // <- finding
  verifySignature(req.headers['x-hub-signature-256'], req.body)
  await prisma.pullRequest.update({ where: { number: req.body.number }, data: { state: req.body.action } })
  res.sendStatus(204)
})
declare function verifySignature(header: unknown, body: unknown): void
`,
      },
    },
  ],
  good: [
    `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.subscription.updateMany({ where: { id: event.id, seen: { lt: event.created } }, data: { state: event.state } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; state: string; created: number }
`,
    `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  verifyWebhook(req.body, req.headers['stripe-signature'])
  await prisma.note.upsert({ where: { id: '1' }, create: { id: '1' }, update: {} })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string; state: string; created: number }
`,
    `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/orders', async (req, res) => { await prisma.order.update({ where: { id: '1' }, data: {} }); res.end() })`,
    `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.get('/webhooks/stripe', (req, res) => { res.json({ header: req.headers['stripe-signature'] }) })`,
    {
      title: 'in a test',
      files: {
        'test/app.test.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => { await prisma.a.update({ where: { id: req.headers['stripe-signature'] }, data: req.body }); res.end() })
`,
      },
    },
    {
      title: 'the state is asked of the provider',
      files: {
        'src/hooks.ts': `import express from 'express'
import { prisma, stripe } from './db.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  const now = await stripe.subscriptions.retrieve(event.subscription)
  await prisma.subscription.update({ where: { id: now.id }, data: { state: now.status } })
  res.sendStatus(200)
})
declare function verifyWebhook(body: unknown, header: unknown): { subscription: string }
`,
      },
    },
    {
      title: 'the version of the object is compared',
      files: {
        'src/hooks.ts': `import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/webhooks/shopify', async (req, res) => {
  verifyHmac(req.headers['x-shopify-hmac-sha256'], req.body)
  const { id, version } = req.body
  await prisma.product.updateMany({ where: { id, version: { lt: version } }, data: { title: req.body.title, version } })
  res.sendStatus(200)
})
declare function verifyHmac(header: unknown, body: unknown): void
`,
      },
    },
    {
      title: 'only a job is put on a queue',
      files: {
        'src/hooks.ts': `import express from 'express'
import { queue } from './queue.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = verifyWebhook(req.body, req.headers['stripe-signature'])
  await queue.add('stripe', { id: event.id })
  res.sendStatus(202)
})
declare function verifyWebhook(body: unknown, header: unknown): { id: string }
`,
      },
    },
  ],
}
