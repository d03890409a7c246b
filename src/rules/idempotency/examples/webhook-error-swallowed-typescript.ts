import type { Examples } from '#model/rule'

export const webhookErrorSwallowedTypescript: Examples = {
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
    {
      title: 'a handler of its own, with a reporter',
      files: {
        'src/hooks.ts': `import express from 'express'
import * as Sentry from '@sentry/node'
import { apply } from './apply.js'
const app = express()
const onGithub = async (req: express.Request, res: express.Response) => {
  try {
    await apply(req.headers['x-github-event'], req.body)
  } catch (error) { // <- finding
    Sentry.captureException(error)
  }
  res.status(200).send('ok')
}
app.post('/webhooks/github', onGithub)
`,
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
    {
      title: 'the event is stored before it is worked on',
      files: {
        'src/hooks.ts': `import express from 'express'
import { inbox, work } from './inbox.js'
const app = express()
app.post('/webhooks/stripe', async (req, res) => {
  await inbox.store(req.body)
  try {
    await work(req.body)
  } catch (error) {
    console.error(error)
  }
  res.sendStatus(200)
})
`,
      },
    },
    {
      title: 'the error goes to the framework',
      files: {
        'src/hooks.ts': `import express from 'express'
import { settle } from './settle.js'
const app = express()
app.post('/webhooks/stripe', async (req, res, next) => {
  try {
    await settle(req.body)
    res.sendStatus(200)
  } catch (error) {
    console.error(error)
    next(error)
  }
})
`,
      },
    },
  ],
}
