import { gapAt, rule } from '#model/rule'
import { redirectToCallersAddressPython } from './examples/redirect-to-callers-address-python.ts'
import { redirectToCallersAddressGo } from './examples/redirect-to-callers-address-go.ts'
import { redirectToCallersAddressJava } from './examples/redirect-to-callers-address-java.ts'

export const redirectToCallersAddress = rule({
  id: 'redirect-to-callers-address',
  check: '9.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Redirect to an address that the caller chose',
  why: 'A link to this service, which people trust, leads wherever its sender likes: to a copy of the sign-in page, and with what stands in the address (a code, a token) on the way.',
  fix: 'Accept only paths of this service (one `/`, no `//` and no `\\\\`), or addresses of a list.',
  blindSpots: 'A check in another function, under a name that says nothing of it, is not seen.',
  examples: {
    java: redirectToCallersAddressJava,
    go: redirectToCallersAddressGo,
    python: redirectToCallersAddressPython,
    typescript: {
      bad: [
        `import { Hono } from 'hono'
export const app = new Hono()
app.get('/logout', (c) => {
  const back = c.req.query('return_to') ?? '/'
  return c.redirect(back) // <- finding
})
`,
        `import Fastify from 'fastify'
const app = Fastify()
app.get('/click', async (request, reply) => {
  const { target, campaign } = request.query as { target: string; campaign: string }
  request.log.info({ campaign }, 'click')
  return reply.redirect(target, 302) // <- finding
})
`,
        `import express from 'express'
const app = express()
app.get('/login/done', (req, res) => { res.redirect(req.query.next as string) }) // <- finding`,
        `import { NextResponse } from 'next/server'
export async function GET(request: Request) {
  const target = new URL(request.url).searchParams.get('redirect') ?? '/'
  return NextResponse.redirect(target) // <- finding
}`,
        `import Router from 'koa-router'
const router = new Router()
router.get('/out', async (ctx) => { ctx.redirect(ctx.query.to as string) }) // <- finding`,
      ],
      good: [
        `import express from 'express'
import { assertRegistered } from './clients.js'
export const app = express()
app.get('/authorize', async (req, res) => {
  await assertRegistered(req.query.client_id, req.query.redirect_uri)
  res.redirect(\`\${req.query.redirect_uri}?code=1\`)
})`,
        `import express from 'express'
const app = express()
app.get('/docs/:page', (req, res) => {
  res.redirect(301, '/handbook/' + req.params.page)
})
`,
        `import express from 'express'
const app = express()
const targets: Record<string, string> = { home: '/', plans: '/plans' }
app.get('/go/:name', (req, res) => {
  res.redirect(targets[req.params.name] ?? '/')
})
`,
        `import { Hono } from 'hono'
export const app = new Hono()
app.get('/callback', (c) => {
  const target = new URL(c.req.query('next') ?? '/', 'https://app.example.com')
  if (target.origin !== 'https://app.example.com') return c.text('no', 400)
  return c.redirect(target.pathname)
})
`,
        `import express from 'express'
const app = express()
app.get('/old', (req, res) => { res.redirect(\`/new?page=\${req.query.page}\`) })`,
        `import express from 'express'
import { safePath } from './paths.js'
const app = express()
app.get('/login/done', (req, res) => { res.redirect(safePath(req.query.next)) })`,
        `import express from 'express'
const app = express()
app.get('/login/done', (req, res) => {
  const next = String(req.query.next)
  res.redirect(next.startsWith('/') && !next.startsWith('//') ? next : '/')
})`,
        `import express from 'express'
import { db } from './db.js'
const app = express()
app.get('/:slug', async (req, res) => { const link = await db.link.findFirst({ where: { slug: req.params.slug } }); res.redirect(link.url) })`,
        `import { NextResponse } from 'next/server'
export const GET = (request: Request) => NextResponse.redirect(new URL('/home', request.url))`,
        {
          title: 'in a test',
          files: {
            'test/app.test.ts': `import express from 'express'
const app = express()
app.get('/', (req, res) => { res.redirect(String(req.query.next)) })
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'redirect') continue
      yield gapAt(value, {
        message: `\`${value.callee}\` sends the caller on to \`${value.value}\`, which stands in the request; nothing in this function looks at where that is.`,
      })
    }
  },
})
