import type { SecretComparison } from '#model/facts/comparison'
import type { WebhookReceiver } from '#model/facts/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { webhookWithoutSignatureCheckGo } from './examples/webhook-without-signature-check-go.ts'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#system/follow'
import { checkedElsewhere } from './examples/webhook-checked-elsewhere-typescript.ts'
import { webhookWithoutSignatureCheckPython } from './examples/webhook-without-signature-check-python.ts'
import { webhookWithoutSignatureCheckJava } from './examples/webhook-without-signature-check-java.ts'

/** Put before routers of other files, by whoever mounts them; a router that is mounted under a provider's name is no guard. */
const guardsOthers = /^(?!.*(router|routes)\b).*(signature|verif|hmac|auth|secret|token|guard|protect)/i

const isGuarded = (system: System, receiver: Linked<WebhookReceiver>): boolean =>
  receiver.guards.some((guard) => guard.mayVerify) ||
  system
    .facts('router-guard')
    .some(
      ({ at, file, guard, router }) =>
        (at.path === receiver.at.path && router === receiver.router && guard.mayVerify) ||
        (at.path !== receiver.at.path && file.unit === receiver.file.unit && guardsOthers.test(guard.name)),
    )

export const webhookWithoutSignatureCheck = rule({
  id: 'webhook-without-signature-check',
  check: '9.2',
  severity: 'P0',
  stage: 'preview',
  title: 'Webhook that believes whoever calls it',
  why: 'The address of a webhook is no secret. Without a signature check anyone who learns it can post events: mark invoices paid, create accounts, trigger jobs; and the logs will say that the provider did it.',
  fix: "Verify the provider's signature over the raw body, in constant time, before anything of the body is used; answer 400 or 401 when it does not match.",
  blindSpots:
    'A gateway in front of the service that verifies signatures is not in the repository; a check under a name that says nothing of it is not recognised as one, but a request that is handed on as a whole counts as checked. It is a preview because nobody has read a finding of it on real code yet: what would stop a merge must have been seen there first.',
  examples: {
    java: webhookWithoutSignatureCheckJava,
    python: webhookWithoutSignatureCheckPython,
    typescript: {
      bad: [
        `import express from 'express'
import { markPaid } from './invoices.js'
const app = express()
app.post('/webhooks/stripe', express.json(), async (req, res) => { // <- finding
  if (req.body.type === 'invoice.paid') await markPaid(req.body.data.object.id)
  res.sendStatus(200)
})`,
        `import express from 'express'
export const router = express.Router()
router.post('/hooks', (req, res) => { // <- finding
  if (req.headers['x-github-event'] === 'push') deploy(req.body.repository.full_name, req.body.after)
  res.status(202).end()
})
declare function deploy(name: string, sha: string): void`,
        {
          title: 'a route by the place of its file',
          files: {
            'package.json':
              '{ "name": "web", "private": true, "scripts": { "start": "next start" }, "dependencies": { "next": "15.0.0" } }',
            'app/api/billing/events/route.ts': `import { credit } from './credit'
export async function POST(request: Request) { // <- finding
  if (!request.headers.get('paddle-signature')) return new Response(null, { status: 400 })
  const body = await request.json()
  await credit(body.customer)
  return new Response()
}
`,
          },
        },
        `import Fastify from 'fastify'
import { enqueue } from './queue.js'
const app = Fastify()
app.post('/webhooks/shopify', async (request) => { // <- finding
  await enqueue(request.body)
  return { ok: true }
})`,
        {
          title: 'the check was taken away',
          base: {
            'src/hooks.ts': `import express from 'express'
import Stripe from 'stripe'
const stripe = new Stripe(process.env.STRIPE_KEY ?? '')
export const router = express.Router()
router.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'] ?? '', process.env.STRIPE_SECRET ?? '') // <- finding
  await settle(event)
  res.sendStatus(200)
})
declare function settle(event: unknown): Promise<void>
`,
          },
          files: {
            'src/hooks.ts': `import express from 'express'
export const router = express.Router()
router.post('/webhooks/stripe', async (req, res) => {
  const event = JSON.parse(String(req.body))
  await settle(event)
  res.sendStatus(200)
})
declare function settle(event: unknown): Promise<void>
`,
          },
        },
      ],
      good: [
        ...checkedElsewhere,
        `import { Hono } from 'hono'
import { callerOf } from '@acme/procedures'
export const app = new Hono().post('/stripe', async (c) => {
  const body = await c.req.text()
  const signature = c.req.header('stripe-signature')
  if (!signature) return c.json({ error: 'no signature' }, 400)
  return c.json(await callerOf(c.get('session')).billing.settle({ body, signature }))
})`,
        `import express from 'express'
import { createHmac, timingSafeEqual } from 'node:crypto'
const app = express()
app.post('/webhooks/github', express.raw({ type: '*/*' }), (req, res) => {
  const expected = createHmac('sha256', process.env.SECRET ?? '').update(req.body).digest()
  if (!timingSafeEqual(expected, Buffer.from(String(req.headers['x-hub-signature-256']).slice(7), 'hex'))) return void res.sendStatus(401)
  res.sendStatus(202)
})`,
        {
          title: 'the check stands in another file',
          files: {
            'src/signature.ts': `import { timingSafeEqual } from 'node:crypto'\nexport const trusted = (body: Buffer, mac: Buffer, expected: Buffer) => body.length > 0 && timingSafeEqual(mac, expected)\n`,
            'src/hooks.ts': `import express from 'express'
import { trusted } from './signature.js'
const app = express()
app.post('/webhooks/shopify', (req, res) => {
  if (!trusted(req.body, Buffer.from(''), Buffer.from(''))) return void res.sendStatus(401)
  res.sendStatus(200)
})
`,
          },
        },
        `import express from 'express'
import { verifySlack } from './slack.js'
const app = express()
app.post('/webhooks/slack', verifySlack, (req, res) => { res.json({ text: req.body.text }) })`,
        {
          title: 'customers configure their own webhooks here',
          files: {
            'src/settings.ts': `import express from 'express'
import { requireUser } from './session.js'
const app = express()
app.use(requireUser)
app.post('/webhooks', (req, res) => { res.json({ url: req.body.url, events: req.body.events }) })
`,
          },
        },
        `import { Webhooks, createNodeMiddleware } from '@octokit/webhooks'
import { createServer } from 'node:http'
const webhooks = new Webhooks({ secret: process.env.SECRET ?? '' })
createServer(createNodeMiddleware(webhooks, { path: '/webhooks/github' })).listen(3000)`,
        `import express from 'express'
const app = express()
app.post('/webhooks/stripe', (req, res) => {
  if (!isGenuineSignature(req.headers['stripe-signature'], req.body)) return void res.sendStatus(400)
  res.sendStatus(200)
})
function isGenuineSignature(header: unknown, body: unknown) { return header === body }`,
        `import express from 'express'
const app = express()
app.get('/webhooks/github', (req, res) => { res.json({ challenge: req.query.challenge }) })`,
        {
          title: 'a receiver in a test',
          files: {
            'test/hooks.ts': `import express from 'express'
export const app = express()
app.post('/webhooks/stripe', (req, res) => { res.json(req.body) })
`,
          },
        },
        `import express from 'express'
import { handleLinear } from '@acme/linear'
const app = express()
app.post('/webhooks/linear', async (req, res) => { await handleLinear(req); res.json(req.body) })`,
      ],
    },
    go: webhookWithoutSignatureCheckGo,
  },
  *judge(system) {
    for (const receiver of system.facts('webhook-receiver')) {
      if (!receiver.inService || !receiver.readsBody) continue
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!handler) continue
      const isChecked = system.does(handler.path, handler.name, 'verifies-signature')
      if (isChecked || receiver.verifiedAt)
        yield evidenceAt(receiver, 'signature checked', receiver.verifiedAt ?? comparisonOf(system, handler)?.at)
      if (isChecked || receiver.verifiedAt || system.does(handler.path, handler.name, 'hands-on-request')) continue
      if (receiver.unrouted || isGuarded(system, receiver)) continue
      yield gapAt(receiver, {
        message: `This takes ${receiver.provider ? `${receiver.provider} ` : ''}events (${receiver.because}) and uses their body, but no signature is checked: not in the handler, not in what it calls, not on the way to it.`,
      })
    }
  },
})

/** Where what a receiver leads to compares a signature. */
const comparisonOf = (system: System, handler: { readonly path: string; readonly name: string }): Linked<SecretComparison> | undefined => {
  const functions = functionsFrom(system, [handler])
  return system.facts('secret-comparison').find((comparison) => standsIn(comparison, functions))
}
