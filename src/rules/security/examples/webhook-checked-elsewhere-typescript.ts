import type { Example } from '#model/rule'

/** Receivers whose check stands before them, by another file or by a secret that both sides know. */
export const checkedElsewhere: readonly [Example, ...Example[]] = [
  {
    title: 'a check before the router, where another file mounts it',
    files: {
      'src/hooks.ts': `import { Router } from 'express'
import { markPaid } from './invoices.js'
export const hooks = Router()
hooks.post('/webhooks/stripe', async (req, res) => {
  await markPaid(req.body.data.object.id)
  res.sendStatus(200)
})
`,
      'src/app.ts': `import express from 'express'
import { hooks } from './hooks.js'
import { verifySignature } from './signature.js'
export const app = express()
app.use('/v1', verifySignature, hooks)
`,
    },
  },
  {
    title: 'a secret in the address',
    files: {
      'src/example.ts': `import express from 'express'
import { markPaid } from './invoices.js'
const app = express()
app.post('/webhooks/mailgun/:secret', async (req, res) => {
  if (req.params.secret !== process.env.HOOK_SECRET) return void res.sendStatus(404)
  await markPaid(req.body.id)
  res.sendStatus(200)
})`,
    },
  },
  {
    title: 'a provider that signs nothing: the event is fetched from it',
    files: {
      'src/example.ts': `import express from 'express'
import { createMollieClient } from '@mollie/api-client'
import { markPaid } from './invoices.js'
const mollie = createMollieClient({ apiKey: process.env.KEY ?? '' })
const app = express()
app.post('/webhooks/mollie', async (req, res) => {
  const payment = await mollie.payments.get(req.body.id)
  if (payment.status === 'paid') await markPaid(payment.metadata.order)
  res.sendStatus(200)
})`,
    },
  },
  {
    title: 'somebody who is signed in sets up where events go',
    files: {
      'src/settings.ts': `import { Router } from 'express'
import { save } from './store.js'
export const router = Router()
router.post('/projects/:id/webhooks/slack', async (req, res) => {
  await save(req.user.id, req.body.url)
  res.sendStatus(204)
})
`,
      'src/app.ts': `import express from 'express'
import { router } from './settings.js'
import { requireUser } from './session.js'
export const app = express()
app.use('/api', requireUser, router)
`,
    },
  },
  {
    title: 'a token that both sides know',
    files: {
      'src/example.ts': `import express from 'express'
import { deploy } from './deploy.js'
const app = express()
app.post('/hooks', async (req, res) => {
  if (req.headers['x-gitlab-token'] !== process.env.GITLAB_TOKEN) return void res.sendStatus(403)
  await deploy(req.body.ref)
  res.sendStatus(200)
})`,
    },
  },
  {
    title: 'a guard of the whole application',
    files: {
      'src/stripe.controller.ts': `import { Body, Controller, Post } from '@nestjs/common'
import { StripeService } from './stripe.service.js'
@Controller('webhooks')
export class StripeController {
  constructor(private readonly stripe: StripeService) {}
  @Post('stripe')
  async handle(@Body() body: { id: string }) {
    await this.stripe.handle(body)
  }
}
`,
      'src/app.module.ts': `import { Module } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { SignatureGuard } from './signature.guard.js'
@Module({ providers: [{ provide: APP_GUARD, useClass: SignatureGuard }] })
export class AppModule {}
`,
    },
  },
  {
    title: 'a hook before all routes, in another file',
    files: {
      'src/routes/stripe.ts': `import type { FastifyInstance } from 'fastify'
import { markPaid } from '../invoices.js'
export default async function (app: FastifyInstance) {
  app.post('/webhooks/stripe', async (request) => {
    await markPaid(request.body.id)
    return { ok: true }
  })
}
`,
      'src/app.ts': `import Fastify from 'fastify'
import stripe from './routes/stripe.js'
import { verifyWebhook } from './verify.js'
const app = Fastify()
app.addHook('preHandler', verifyWebhook)
app.register(stripe)
`,
    },
  },
]
