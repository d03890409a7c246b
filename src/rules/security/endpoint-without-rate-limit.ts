import type { Endpoint } from '#model/facts/endpoint'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { endpointWithoutRateLimitPython } from './examples/endpoint-without-rate-limit-python.ts'
import { endpointWithoutRateLimitGo } from './examples/endpoint-without-rate-limit-go.ts'
import type { Linked, System } from '#model/system'
import { endpointWithoutRateLimitJava } from './examples/endpoint-without-rate-limit-java.ts'

const limits = /rate-?_?limit|limiter|throttl|captcha|turnstile|slow-?down|brute/i

/** What strangers may call as often as they like, by what it costs when they do. */
const hazards: readonly { readonly name: string; readonly words: RegExp; readonly risk: string }[] = [
  {
    name: 'sign-in',
    // `/sign-in-experience` sets up what a page looks like; a guest of a demonstration has no password.
    words:
      /^(?!.*\b(demo|guest|anonymous)\b).*(^|[/._-])(log-?in|sign-?in|authenticate)(-(with|by|via|using|email|password|local)[\w-]*)?([/._]|$)/i,
    risk: 'passwords can be tried without end',
  },
  {
    name: 'sign-up',
    // `/skills/register` registers something else than a person, and `/mfa/webauthn/register` a second factor of one who is known.
    words:
      /^(?!.*(passkey|webauthn|mfa|2fa|totp|device)).*(^\/?|(^|\/)(api|v\d+|auth|users?|accounts?|members?|customers?|public|identity)\/|[._-])register([/._-]|$)|(^|[/._-])sign-?up([/._-]|$)/i,
    risk: 'accounts can be made by the thousand',
  },
  {
    name: 'password reset',
    words: /(^|[/._-])(forgot(-?password)?|reset-?password|password-?reset)([/._-]|$)/i,
    risk: 'mail can be sent to anyone without end',
  },
  {
    name: 'one-time code',
    words: /(^|[/._-])(otp|verify-?(code|otp|2fa|mfa)|totp|magic-?link|send-?code|verification-?codes?)([/._-]|$)/i,
    risk: 'codes can be guessed, and messages sent, without end',
  },
]

/** The route as written, or as the place of its file gives it. */
const routeOf = (endpoint: Linked<Endpoint>): string =>
  endpoint.route || (/(?:^|\/)(?:app|pages|routes)\/(.+?)(?:\/route)?\.[cm]?[jt]sx?$/.exec(endpoint.at.path)?.[1] ?? '')

const limiterInFront = (system: System, endpoint: Linked<Endpoint>): boolean =>
  endpoint.guards.some((guard) => limits.test(guard.name)) ||
  system.facts('router-guard').some((fact) => fact.file.unit === endpoint.file.unit && limits.test(fact.guard.name)) ||
  endpoint.file.unit?.brings.has('rate-limits') === true

export const endpointWithoutRateLimit = rule({
  id: 'endpoint-without-rate-limit',
  check: '9.1',
  alsoServes: ['9.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'Sign-in, sign-up or code without a rate limit',
  why: 'Lists of leaked passwords are tried everywhere, all the time. Without a limit every attempt costs a password hash or a message: the service is down or the bill is high before anybody looks, and some accounts are lost.',
  fix: 'Limit attempts by address and by account before the work is done, and answer 429; keep the counter where all instances see it.',
  blindSpots: 'A limit in a gateway or CDN whose configuration is not in the repository is not seen.',
  examples: {
    python: endpointWithoutRateLimitPython,
    java: endpointWithoutRateLimitJava,
    typescript: {
      bad: [
        `import { Hono } from 'hono'
import { sendCode } from './codes.js'
export const auth = new Hono()
auth.post('/auth/send-code', async (c) => { // <- finding
  const { phone } = await c.req.json()
  await sendCode(phone)
  return c.body(null, 202)
})
`,
        {
          title: 'a controller with decorators',
          files: {
            'package.json': `{ "name": "api", "private": true, "scripts": { "start": "node dist/main.js" }, "dependencies": { "@nestjs/core": "11.0.0", "@nestjs/common": "11.0.0" } }`,
            'src/auth.controller.ts': `import { Body, Controller, Post } from '@nestjs/common'
import { Sessions } from './sessions.js'
@Controller('auth')
export class AuthController {
  constructor(private readonly sessions: Sessions) {}
  @Post('login') // <- finding
  login(@Body() body: { email: string; password: string }) {
    return this.sessions.open(body.email, body.password)
  }
}
`,
          },
        },
        `import express from 'express'
const app = express()
app.post('/auth/login', async (req, res) => { res.json(await check(req.body)) }) // <- finding
declare function check(body: unknown): Promise<boolean>`,
        {
          title: 'by the place of the file',
          files: {
            'package.json':
              '{ "name": "web", "private": true, "scripts": { "start": "next start" }, "dependencies": { "next": "15.0.0", "pg": "8.0.0" } }',
            'app/api/forgot-password/route.ts': `import { query } from './db'
export async function POST(request: Request) { // <- finding
  const { email } = await request.json()
  await query(email)
  return Response.json({ ok: true })
}
`,
          },
        },
        {
          title: 'the limit was taken away',
          base: {
            'src/auth.ts': `import { Router } from 'express'
import { loginLimiter } from './limits.js'
export const router = Router()
router.post('/sign-up', loginLimiter, (req, res) => { res.sendStatus(201) }) // <- finding
`,
          },
          files: {
            'src/auth.ts': `import { Router } from 'express'
export const router = Router()
router.post('/sign-up', (req, res) => { res.sendStatus(201) })
`,
          },
        },
      ],
      good: [
        {
          title: 'what a sign-in page looks like',
          files: {
            'src/app.ts': `import express from 'express'
import { store } from './store.js'
const app = express()
app.put('/applications/:id/sign-in-experience', async (req, res) => {
  res.json(await store.save(req.params.id, req.body))
})
`,
          },
        },
        {
          title: 'a second factor of somebody who is known',
          files: {
            'src/app.ts': `import express from 'express'
import { keys } from './keys.js'
const app = express()
app.post('/mfa/webauthn/register/finish', async (req, res) => {
  res.json(await keys.add(req.session.userId, req.body))
})
`,
          },
        },
        {
          title: 'a visitor of a demonstration has no password',
          files: {
            'src/app.ts': `import express from 'express'
import { guests } from './guests.js'
const app = express()
app.post('/auth/demo/login', async (req, res) => {
  res.json(await guests.open(req.body.email))
})
`,
          },
        },
        {
          title: 'of the whole application, by a plugin',
          files: {
            'src/app.ts': `import Fastify from 'fastify'
import rateLimit from '@fastify/rate-limit'
import { sessions } from './sessions.js'
const app = Fastify()
await app.register(rateLimit, { max: 100, timeWindow: '1 minute' })
app.post('/login', async (request) => sessions.open(request.body))
`,
          },
        },
        `import express from 'express'
import { loginLimiter } from './limits.js'
const app = express()
app.post('/auth/login', loginLimiter, (req, res) => { res.sendStatus(204) })`,
        `import express from 'express'
import rateLimit from 'express-rate-limit'
const app = express()
app.use('/auth', rateLimit({ windowMs: 60_000, limit: 10 }))
app.post('/auth/login', (req, res) => { res.sendStatus(204) })`,
        {
          title: 'the service that is called counts',
          files: {
            'src/app.ts': `import express from 'express'\nimport { signIn } from './sign-in.js'\nconst app = express()\napp.post('/sign-in', async (req, res) => { res.json(await signIn(req.body)) })\n`,
            'src/sign-in.ts': `import { attempts } from './attempts.js'\nexport const signIn = async (body: { name: string }) => {\n  await attempts.rateLimit(body.name)\n  return body.name\n}\n`,
          },
        },
        `import express from 'express'
import { validateCaptcha } from './captcha.js'
const app = express()
const signUp = async (body: { captcha: string }) => {
  await validateCaptcha(body.captcha)
}
app.post('/sign-up', async (req, res) => {
  await signUp(req.body)
  res.sendStatus(201)
})`,
        `import express from 'express'
const app = express()
app.get('/login', (_req, res) => { res.send('<form>') })`,
        `import express from 'express'
const app = express()
app.post('/orders', (_req, res) => { res.sendStatus(201) })`,
        `import express from 'express'
import { requireUser } from './session.js'
const app = express()
app.post('/devices/register', requireUser, (_req, res) => { res.sendStatus(201) })`,
      ],
    },
    go: endpointWithoutRateLimitGo,
  },
  *judge(system) {
    const open = new Map<string, Linked<Endpoint>[]>()
    for (const endpoint of system.facts('endpoint')) {
      const hazard = hazards.find((one) => one.words.test(routeOf(endpoint)))
      if (!endpoint.inService || !endpoint.stateChanging || !hazard) continue
      const subject = `rate limit of ${hazard.name} in ${endpoint.file.unit?.root || 'the service'}`
      const handler = system.define(endpoint.at.path, endpoint.handler)
      const limited = limiterInFront(system, endpoint) || (handler && system.does(handler.path, handler.name, 'limits-rate'))
      if (limited) yield evidenceAt(endpoint, 'limited', endpoint.guards.find((guard) => limits.test(guard.name))?.at, subject)
      // Who is signed in already is known, and answers for it.
      if (limited || !handler || endpoint.guards.some((guard) => /auth|session|require|protected|admin/i.test(guard.name))) continue
      if (system.does(handler.path, handler.name, 'checks-caller')) continue
      open.set(subject, [...(open.get(subject) ?? []), endpoint])
    }
    for (const [subject, [first, ...others]] of open) {
      const hazard = first && hazards.find((one) => one.words.test(routeOf(first)))
      if (!first || !hazard) continue
      yield gapAt(first, {
        subject,
        message: `Nothing limits how often this ${hazard.name}${others.length > 0 ? ` (and ${others.length} more like it)` : ''} is called: ${hazard.risk}.`,
        evidence: ['limiters before the route, on its router and its service, and in what its handler calls'],
      })
    }
  },
})
