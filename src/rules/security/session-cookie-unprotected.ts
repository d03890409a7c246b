import { gapAt, rule } from '#model/rule'

/** `httpOnly` of `httpOnly: false`. */
const setting = (lack: string): string => lack.replace(/:.*$/, '')

export const sessionCookieUnprotected = rule({
  id: 'session-cookie-unprotected',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Session cookie without its protections',
  why: 'What can be read by a script is sent away by the first injected one; what is sent over plain HTTP is read on the way. The thief is signed in as the user, and no password change is noticed.',
  fix: "Set `httpOnly: true`, `secure: true` (at least in production) and `sameSite: 'lax'` or stricter.",
  blindSpots: 'A cookie whose name does not say that it stands for a signed-in user, and options made elsewhere, are not judged.',
  examples: {
    typescript: {
      bad: [
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
          title: 'a protection was taken away from another cookie',
          base: {
            'src/language.ts': `import { createCookie } from '@remix-run/node'
export const language = createCookie('lang', { path: '/', httpOnly: true, secure: true })
`,
          },
          files: {
            'src/language.ts': `import { createCookie } from '@remix-run/node'
export const language = createCookie('lang', { path: '/' }) // <- finding
`,
          },
        },
        {
          title: 'sameSite was taken away',
          base: {
            'src/login.ts': `import { serialize } from 'cookie'
import http from 'node:http'
export const cookieOf = (token: string, _: http.ServerResponse) => serialize('auth', token, { httpOnly: true, secure: true, sameSite: true })
`,
          },
          files: {
            'src/login.ts': `import { serialize } from 'cookie'
import http from 'node:http'
export const cookieOf = (token: string, _: http.ServerResponse) => serialize('auth', token, { httpOnly: true, secure: true }) // <- finding
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
  *judge(system, change) {
    const before = change?.base.facts('weak-setting') ?? []
    for (const cookie of system.facts('weak-setting')) {
      if (!cookie.inService || (cookie.what !== 'session-cookie' && cookie.what !== 'cookie')) continue
      const known = before.find(
        (other) => other.subject === cookie.subject && other.at.path === cookie.at.path && other.within === cookie.within,
      )
      const lost = known ? cookie.lacks.map(setting).filter((name) => !known.lacks.map(setting).includes(name)) : []
      const open = cookie.what === 'session-cookie' && cookie.lacks.some((name) => name === 'httpOnly' || name === 'secure')
      if (lost.length === 0 && !open) continue
      const names = (lost.length > 0 ? lost : cookie.lacks.filter((name) => name === setting(name))).map((name) => `\`${name}\``).join(', ')
      yield gapAt(cookie, {
        subject: `${cookie.subject} ${lost.join(' ')}`,
        ...(cookie.what === 'cookie' ? { severity: 'P3' as const } : {}),
        message:
          lost.length > 0
            ? `The cookie \`${cookie.by}\` had ${names} before this change, and has it no longer.`
            : `The cookie \`${cookie.by}\` is set without ${names}.`,
      })
    }
  },
})
