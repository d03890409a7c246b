import { evidenceAt, rule } from '#model/rule'
import { rateLimitRemovedGo } from './examples/rate-limit-removed-go.ts'
import { judgeLost, whereCallersCome } from '#system/lost-safeguards'
import { rateLimitRemovedPython } from './examples/rate-limit-removed-python.ts'
import { rateLimitRemovedJava } from './examples/rate-limit-removed-java.ts'

export const rateLimitRemoved = rule({
  id: 'rate-limit-removed',
  check: '9.1',
  alsoServes: ['9.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Rate limit removed',
  why: 'Whoever finds this now may call it as fast as the network carries: codes are guessed, mail is sent, the database is kept busy for one client, and every other one waits.',
  fix: 'Put the limit back, or show in the change which limit covers it now.',
  blindSpots: 'A limit in a gateway whose configuration is not in the repository is not seen.',
  examples: {
    java: rateLimitRemovedJava,
    go: rateLimitRemovedGo,
    python: rateLimitRemovedPython,
    typescript: {
      bad: [
        {
          title: 'an option of a route',
          base: {
            'src/a.ts': `import Fastify from 'fastify'
const app = Fastify()
app.post('/otp', {
  config: {
    rateLimit: { max: 5 }, // <- finding
  },
}, async () => 'ok')
`,
          },
          files: {
            'src/a.ts': `import Fastify from 'fastify'
const app = Fastify()
app.post('/otp', {
  config: {
  },
}, async () => 'ok')
`,
          },
        },
        {
          title: 'a captcha',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
import { verifyCaptcha } from './captcha.js'
import { signUp } from './users.js'
export const register = async (body: { captcha: string }) => {
  await verifyCaptcha(body.captcha) // <- finding
  return signUp(body)
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
import { signUp } from './users.js'
export const register = async (body: { captcha: string }) => {
  return signUp(body)
}
`,
          },
        },

        {
          title: 'before one route',
          base: {
            'src/codes.ts': `import Router from 'koa-router'
import { rateLimiter } from './limits.js'
import { verify } from './codes-store.js'
const router = new Router()
router.post('codes.verify', rateLimiter(10), verify) // <- finding
export default router
`,
          },
          files: {
            'src/codes.ts': `import Router from 'koa-router'
import { rateLimiter } from './limits.js'
import { verify } from './codes-store.js'
const router = new Router()
router.post('codes.verify', verify)
export default router
`,
          },
        },
        {
          title: 'before everything',
          base: {
            'src/app.ts': `import { Hono } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { api } from './api.js'
const app = new Hono()
const rateLimit = rateLimiter({ windowMs: 60_000, limit: 100 })
app.use('/api/v1/*', rateLimit) // <- finding
app.route('/api/v1', api)
export default app
`,
          },
          files: {
            'src/app.ts': `import { Hono } from 'hono'
import { api } from './api.js'
const app = new Hono()
app.route('/api/v1', api)
export default app
`,
          },
        },
        {
          title: 'a count of attempts in a function',
          base: {
            'src/code.ts': `import { redis } from './redis.js'
export const verifyCode = async (email: string, code: string) => {
  const stored = await redis.get(email)
  const attempts = await redis.incr('attempts:' + email)
  if (attempts > 10) { // <- finding
    return false
  }
  return stored === code
}
`,
          },
          files: {
            'src/code.ts': `import { redis } from './redis.js'
export const verifyCode = async (email: string, code: string) => {
  const stored = await redis.get(email)
  return stored === code
}
`,
          },
        },
      ],
      good: [
        {
          title: 'what is handed a limiter is made elsewhere now',
          base: {
            'src/emitter.ts': `export class Emitter {
  private readonly throttler
  constructor(private readonly settings: Settings) {
    this.throttler = settings.getPollingThrottler()
  }
}
interface Settings { getPollingThrottler(): unknown }
`,
          },
          files: {
            'src/emitter.ts': `export class Emitter {
  constructor(private readonly settings: Settings) {}
}
interface Settings { getPollingThrottler(): unknown }
`,
          },
        },
        {
          title: 'a loop that waits for another service moved somewhere else, with the number of its rounds',
          base: {
            'src/story.ts': `import { status } from './videos.js'
export const publish = async (id: string) => {
  let attempts = 0
  const maxAttempts = 54
  while ((await status(id)) !== 'ready') {
    if (attempts++ >= maxAttempts) throw new Error('the video took too long')
  }
  return id
}
`,
          },
          files: {
            'src/story.ts': `export const publish = async (id: string) => {
  return id
}
`,
          },
        },
        {
          title: 'another limiter',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
import { limitA, rateLimitB } from './limits.js'
app.post('/codes', limitA.rateLimit(), (req, res) => { res.end() })
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
import { limitA, rateLimitB } from './limits.js'
app.post('/codes', rateLimitB(), (req, res) => { res.end() })
`,
          },
        },
        {
          title: 'the function that had it went away',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
import { limit } from './limits.js'
export const send = async (to: string) => {
  await limit.consume(to)
  return to
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
`,
          },
        },
        {
          title: 'a comment around it changed',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
import { limit } from './limits.js'
export const send = async (to: string) => {
  // once a minute
  await limit.consume(to)
  return to
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
import { limit } from './limits.js'
export const send = async (to: string) => {
  // at most once a minute
  await limit.consume(to)
  return to
}
`,
          },
        },

        {
          title: 'a limit for all routes took its place',
          base: {
            'src/codes.ts': `import express from 'express'
import { rateLimiter } from './limits.js'
const app = express()
app.post('/codes', rateLimiter(10), (req, res) => { res.sendStatus(204) })
`,
          },
          files: {
            'src/codes.ts': `import express from 'express'
import { rateLimiter } from './limits.js'
const app = express()
app.use(rateLimiter(10))
app.post('/codes', (req, res) => { res.sendStatus(204) })
`,
          },
        },
        {
          title: 'the limit was changed',
          base: {
            'src/codes.ts': `import express from 'express'
import { rateLimiter } from './limits.js'
const app = express()
app.post('/codes', rateLimiter(10), (req, res) => { res.sendStatus(204) })
`,
          },
          files: {
            'src/codes.ts': `import express from 'express'
import { rateLimiter } from './limits.js'
const app = express()
app.post('/codes', rateLimiter(100), (req, res) => { res.sendStatus(204) })
`,
          },
        },
        {
          title: 'the route went away',
          base: {
            'src/codes.ts': `import express from 'express'
import { rateLimiter } from './limits.js'
const app = express()
app.post('/codes', rateLimiter(10), (req, res) => { res.sendStatus(204) })
app.get('/', (req, res) => { res.sendStatus(204) })
`,
          },
          files: {
            'src/codes.ts': `import express from 'express'
const app = express()
app.get('/', (req, res) => { res.sendStatus(204) })
`,
          },
        },
        {
          title: 'the file was renamed',
          base: {
            'src/a.ts': `import { limit } from './limits.js'\nexport const send = async (to: string) => {\n  await limit.consume(to)\n  return to\n}\n`,
          },
          files: {
            'src/b.ts': `import { limit } from './limits.js'\nexport const send = async (to: string) => {\n  await limit.consume(to)\n  return to\n}\n`,
          },
        },
        `import { limit } from './limits.js'
export const send = async (to: string) => {
  await limit.consume(to)
  return to
}`,
      ],
    },
  },
  *judge(system, change) {
    for (const mark of system.facts('operation-mark'))
      if (mark.mark === 'rate-limit' && mark.inService) yield evidenceAt(mark, `limited by \`${mark.by}\``)
    yield* judgeLost(
      system,
      change,
      ['overuse'],
      ({ by, protects }) => `\`${by}\` no longer limits how often ${protects} is used, and no other limit took its place.`,
      whereCallersCome,
    )
  },
})
