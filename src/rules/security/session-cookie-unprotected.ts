import { gapAt, rule } from '#model/rule'
import { sessionCookieUnprotectedPython } from './examples/session-cookie-unprotected-python.ts'
import { sessionCookieUnprotectedGo } from './examples/session-cookie-unprotected-go.ts'
import { sessionCookieUnprotectedJava } from './examples/session-cookie-unprotected-java.ts'

export const sessionCookieUnprotected = rule({
  id: 'session-cookie-unprotected',
  check: '9.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Session cookie without its protections',
  why: 'What can be read by a script is sent away by the first injected one; what is sent over plain HTTP is read on the way. The thief is signed in as the user, and no password change is noticed.',
  fix: "Set `httpOnly: true`, `secure: true` (at least in production) and `sameSite: 'lax'` or stricter.",
  blindSpots: 'A cookie whose name does not say that it stands for a signed-in user, and options made elsewhere, are not judged.',
  examples: {
    java: sessionCookieUnprotectedJava,
    go: sessionCookieUnprotectedGo,
    python: sessionCookieUnprotectedPython,
    typescript: {
      bad: [
        `import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
export const app = new Hono()
app.post('/login', async (c) => {
  const { token } = await c.req.json()
  setCookie(c, 'sid', token, { path: '/', secure: true }) // <- finding
  return c.body(null, 204)
})
`,
        `import Fastify from 'fastify'
const app = Fastify()
app.post('/refresh', async (request, reply) => {
  reply.setCookie('refresh_token', String(request.body), { httpOnly: true, sameSite: 'strict' }) // <- finding
  return { ok: true }
})
`,
        `import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  res.cookie('session', req.body.token, { maxAge: 3_600_000 }) // <- finding
  res.sendStatus(204)
})`,
        `import { cookies } from 'next/headers'
export async function signIn(token: string) {
  'use server'
  const jar = await cookies()
  ;(await cookies()).set('auth_token', token, { secure: true, sameSite: 'lax' }) // <- finding
  return jar
}`,
        `import { serialize } from 'cookie'
import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  res.setHeader('Set-Cookie', serialize('access-token', String(req.body.token), { httpOnly: true, path: '/' })) // <- finding
  res.end()
})`,
        {
          title: 'the protections were taken away',
          base: {
            'src/login.ts': `import express from 'express'
const app = express()
app.post('/login', (req, res) => { res.cookie('session', req.body.token, { httpOnly: true, secure: true }); res.end() })
`,
          },
          files: {
            'src/login.ts': `import express from 'express'
const app = express()
app.post('/login', (req, res) => { res.cookie('session', req.body.token); res.end() }) // <- finding
`,
          },
        },
      ],
      good: [
        `import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  // A script of the page reads who is signed in where.
  res.cookie('sessions', req.body.names, { httpOnly: false, secure: true })
  res.sendStatus(204)
})`,
        `import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  res.cookie('session', req.body.token, { httpOnly: true, secure: true, sameSite: 'lax' })
  res.sendStatus(204)
})`,
        `import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  res.cookie('session', req.body.token, { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'lax' })
  res.sendStatus(204)
})`,
        `import Koa from 'koa'
const app = new Koa()
app.use(async (ctx) => { ctx.cookies.set('session', String(ctx.state.token)) })`,
        `import { createCookie } from '@remix-run/node'
// The language of the pages, and the device that asks: neither signs anybody in.
export const language = createCookie('lang', { path: '/', maxAge: 31_536_000 })
export const device = createCookie('device-kind', { path: '/' })`,
        `import express from 'express'
const app = express()
app.post('/theme', (req, res) => { res.cookie('theme', req.body.theme); res.sendStatus(204) })`,
        `import express from 'express'
import { options } from './cookie-options.js'
const app = express()
app.post('/login', (req, res) => { res.cookie('session', req.body.token, options); res.sendStatus(204) })`,
        `import express from 'express'
const app = express()
app.post('/logout', (req, res) => { res.cookie('session', '', { maxAge: 0 }); res.sendStatus(204) })`,
        `import express from 'express'
const app = express()
app.get('/oauth', (req, res) => { res.cookie('oauth_state', '123'); res.sendStatus(204) })`,
        {
          title: 'in a test',
          files: {
            'test/login.test.ts': `import express from 'express'
const app = express()
app.get('/', (req, res) => { res.cookie('session', 'x'); res.end() })
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const cookie of system.facts('weak-setting')) {
      if (!cookie.inService || cookie.what !== 'session-cookie') continue
      if (!cookie.lacks.some((name) => name === 'httpOnly' || name === 'secure')) continue
      const names = cookie.lacks.filter((name) => !name.includes(':')).map((name) => `\`${name}\``)
      yield gapAt(cookie, { message: `The cookie \`${cookie.by}\` is set without ${names.join(', ')}.` })
    }
  },
})
