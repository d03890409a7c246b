import { evidenceAt, gapAt, rule } from '#model/rule'
import { signatureComparedInVariableTimeJava } from './examples/signature-compared-in-variable-time-java.ts'
import { signatureComparedInVariableTimeGo } from './examples/signature-compared-in-variable-time-go.ts'
import { signatureComparedInVariableTimePython } from './examples/signature-compared-in-variable-time-python.ts'

export const signatureComparedInVariableTime = rule({
  id: 'signature-compared-in-variable-time',
  check: '9.2',
  severity: 'P2',
  stage: 'stable',
  title: 'Signature or secret compared in variable time',
  why: 'An ordinary comparison ends at the first character that differs, so its time tells how much of a guess was right. Whoever may send many requests can find a valid signature or token piece by piece, and nothing in the logs will look like a break-in.',
  fix: 'Compare in constant time: `crypto.timingSafeEqual` on buffers of equal length (it throws when the lengths differ: test them first), `hmac.compare_digest` in Python, `hmac.Equal` in Go, `MessageDigest.isEqual` in Java; or compare the digests of both values.',
  blindSpots: 'A secret that is kept under a name that does not say so, or read from a database, is not recognised.',
  examples: {
    java: signatureComparedInVariableTimeJava,
    python: signatureComparedInVariableTimePython,
    typescript: {
      bad: [
        `import { createHmac } from 'node:crypto'
export const isGenuine = (body: Buffer, header: string, key: string) => {
  const expected = createHmac('sha256', key).update(body).digest('hex')
  return header === expected // <- finding
}`,
        `import crypto from 'node:crypto'
export const check = (raw: string, signature: string) => {
  const mac = crypto.createHmac('sha256', process.env.HOOK_KEY!)
  mac.update(raw)
  if (\`sha256=\${mac.digest('hex')}\` !== signature) throw new Error('signature') // <- finding
}`,
        `import express from 'express'
const app = express()
app.post('/cron/nightly', (req, res) => {
  if (req.headers.authorization !== \`Bearer \${process.env.CRON_SECRET}\`) return void res.sendStatus(401) // <- finding
  res.sendStatus(202)
})`,
        `import Router from 'koa-router'
import env from './env.js'
const router = new Router()
router.post('/tasks', async (ctx) => {
  const { token } = ctx.request.body as { token?: string }
  if (env.TASK_SECRET !== token) ctx.throw(401) // <- finding
})`,
        {
          title: 'the comparison in constant time was replaced',
          base: {
            'src/hook.ts': `import { createHmac, timingSafeEqual } from 'node:crypto'
export const isGenuine = (body: Buffer, header: Buffer, key: string) => {
  const expected = createHmac('sha256', key).update(body).digest()
  return header.length === expected.length && timingSafeEqual(header, expected) // <- finding
}
`,
          },
          files: {
            'src/hook.ts': `import { createHmac } from 'node:crypto'
export const isGenuine = (body: Buffer, header: Buffer, key: string) => {
  const expected = createHmac('sha256', key).update(body).digest()
  return header.equals(expected)
}
`,
          },
        },
      ],
      good: [
        `import { createHmac, timingSafeEqual } from 'node:crypto'
export const isGenuine = (body: Buffer, header: Buffer, key: string) => {
  const expected = createHmac('sha256', key).update(body).digest()
  return header.length === expected.length && timingSafeEqual(header, expected)
}`,
        `import { createHash } from 'node:crypto'
export const isSame = (etag: string, body: string) => etag === createHash('sha256').update(body).digest('hex')`,
        `export const kind = (field: { type: string }) => (field.type === 'SIGNATURE' ? 'signature' : 'text')`,
        `export const isConfigured = () => process.env.CRON_SECRET !== undefined && process.env.CRON_SECRET !== ''`,
        `import { createHmac } from 'node:crypto'
export const sign = (body: string, key: string) => createHmac('sha256', key).update(body).digest('hex')`,
        `import type { Request } from 'express'
export const isOurs = (req: Request) => req.query.client === process.env.PUBLIC_CLIENT_KEY_ID`,
        `import express from 'express'
const app = express()
app.get('/search', (req, res) => { res.json(req.query.token === req.query.previousToken) })`,
        {
          title: 'in a test',
          files: {
            'test/sign.test.ts': `import { createHmac } from 'node:crypto'
export const same = (a: string) => a === createHmac('sha256', 'k').update('x').digest('hex')
`,
          },
        },
      ],
    },
    go: signatureComparedInVariableTimeGo,
  },
  *judge(system) {
    for (const comparison of system.facts('secret-comparison')) {
      if (!comparison.inService) continue
      // What is compared well may as well be a session or a key of an interface: which is one of a webhook, its receiver tells.
      if (comparison.constantTime) yield { ...evidenceAt(comparison, `compared by ${comparison.by}`), checks: [] }
      else
        yield gapAt(comparison, {
          message:
            comparison.of === 'mac'
              ? `A computed signature (\`${comparison.secret}\`) is compared by \`${comparison.by}\`, which takes longer the more of it was guessed.`
              : `The secret \`${comparison.secret}\` is compared by \`${comparison.by}\` with what the request brings, which takes longer the more of it was guessed.`,
        })
    }
  },
})
