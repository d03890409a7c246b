import { gapAt, rule } from '#model/rule'

export const webhookErrorSwallowed = rule({
  id: 'webhook-error-swallowed',
  check: '6.1',
  alsoServes: ['7.3'],
  severity: 'P1',
  stage: 'preview',
  title: 'Webhook that answers success after a failure',
  why: 'To the provider the event is delivered: it will not send it again. While the database is away for a minute, every event of that minute is lost, with no list of what was missed.',
  fix: 'Answer 5xx, so that the provider sends it again, or store the event durably before anything can fail.',
  blindSpots: 'Only a `try` around the whole work of the handler is judged.',
  examples: {
    typescript: {
      bad: [
        `import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  try {
    await settle(req.body)
    res.sendStatus(200)
  } catch (error) { // <- finding
    console.error(error)
    res.sendStatus(200)
  }
})`,
        `import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/paddle', async (req, res) => {
  try {
    await settle(req.body)
  } catch (error) { // <- finding
    console.error('webhook failed', error)
  }
  res.json({ received: true })
})`,
        {
          title: 'a receiver that is told by the header it reads',
          files: {
            'src/stripe.ts': `import { OpenAPIHono } from '@hono/zod-openapi'
import { route, settle, verify } from './settle.js'
const app = new OpenAPIHono()
app.openapi(route, async (c) => {
  const event = await verify(await c.req.text(), c.req.header('stripe-signature'))
  try {
    await settle(event)
  } catch (error) { // <- finding
    console.error(error)
    // do not throw: no retries
  }
  return c.json({ received: true })
})
`,
          },
        },
        {
          title: 'it answered 500 before',
          base: {
            'src/hooks.ts': `import express from 'express'\nimport { settle } from './settle.js'\nconst app = express()\napp.post('/webhooks/stripe', async (req, res) => {\n  try {\n    await settle(req.body)\n    res.sendStatus(200)\n  } catch (error) {\n    console.error(error)\n    res.sendStatus(500)\n  }\n})\n`,
          },
          files: {
            'src/hooks.ts': `import express from 'express'\nimport { settle } from './settle.js'\nconst app = express()\napp.post('/webhooks/stripe', async (req, res) => {\n  try {\n    await settle(req.body)\n    res.sendStatus(200)\n  } catch (error) { // <- finding\n    console.error(error)\n    res.status(200).json({ received: true })\n  }\n})\n`,
          },
        },
      ],
      good: [
        `import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  try { await settle(req.body); res.sendStatus(200) } catch (error) { console.error(error); res.sendStatus(500) }
})`,
        `import express from 'express'
import { settle, park } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  try { await settle(req.body) } catch (error) { await park(req.body, error) }
  res.sendStatus(200)
})`,
        `import express from 'express'
import { settle, isDuplicate } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  try { await settle(req.body); res.sendStatus(200) } catch (error) {
    if (isDuplicate(error)) res.sendStatus(200)
    else res.sendStatus(500)
  }
})`,
        `import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  try { await settle(req.body); res.sendStatus(200) } catch (error) { res.status(400).json({ error: String(error) }) }
})`,
        `import express from 'express'
import { render } from './render.js'
const app = express()
app.post('/orders', async (req, res) => {
  try { await render(req.body) } catch (error) { console.error(error) }
  res.json({ ok: true })
})`,
        `import express from 'express'
import { verifyEvent, settle } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  const event = await verifyEvent(req)
  await settle(event)
  res.sendStatus(200)
})`,
      ],
    },
  },
  *judge(system) {
    const swallowed = system.facts('swallowed-error').filter((fact) => fact.inService && fact.answersSuccess)
    const receivers = new Map(
      system.facts('webhook-receiver').flatMap((receiver) => {
        const handler = system.define(receiver.at.path, receiver.handler)
        return handler ? [[`${handler.path} ${handler.name}`, receiver.provider] as const] : []
      }),
    )
    for (const fact of swallowed) {
      const provider = receivers.get(`${fact.at.path} ${fact.within}`) ?? fact.provider
      if (provider === undefined) continue
      yield gapAt(fact, {
        subject: `swallowed ${provider}`,
        message: `When the work for ${provider ? `a ${provider}` : 'an'} event fails, this writes it down and the answer is still a success: the provider does not send the event again, and it is lost.`,
      })
    }
  },
})
