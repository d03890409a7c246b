import { evidenceAt, gapAt, rule } from '#model/rule'

export const eventOverwritesNewerState = rule({
  id: 'event-overwrites-newer-state',
  check: '6.7',
  severity: 'P3',
  stage: 'preview',
  title: 'Events that may overwrite newer state',
  why: 'Events arrive out of order: a retry of yesterday’s “trial” comes after today’s “paid”, and the customer is locked out until somebody looks.',
  fix: 'Compare the time, version or sequence of the event with what is stored before writing, or read the current state from the provider.',
  blindSpots:
    'That the age of an event is looked at is told by names (`created`, `timestamp`, `version` …); whether it is compared rightly is not.',
  summaryOnly: true,
  examples: {
    typescript: {
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
      ],
    },
  },
  *judge(system) {
    for (const receiver of system.facts('webhook-receiver')) {
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!receiver.inService || !handler || !system.does(handler.path, handler.name, 'changes-rows')) continue
      if (system.does(handler.path, handler.name, 'orders-events')) yield evidenceAt(receiver, 'the age of events is looked at')
      else
        yield gapAt(receiver, {
          message: `${receiver.provider ? `Events of ${receiver.provider}` : 'Events'} change rows here, and nothing on the way looks at how old an event is.`,
          evidence: ['times, versions and sequences in the handler and in what it calls'],
        })
    }
  },
})
