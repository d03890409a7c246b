import { evidenceAt, gapAt, rule } from '#model/rule'
import { requiredConfigurationNotValidatedPython } from './examples/required-configuration-not-validated-python.ts'
import { requiredConfigurationNotValidatedGo } from './examples/required-configuration-not-validated-go.ts'
import { requiredConfigurationNotValidatedJava } from './examples/required-configuration-not-validated-java.ts'

export const requiredConfigurationNotValidated = rule({
  id: 'required-configuration-not-validated',
  check: '1.3',
  alsoServes: ['1.2', '1.8', '2.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Required configuration that nothing validates',
  why: 'A variable that is misspelt or missing in one environment lets the process start and pass its health check; the first request that needs it fails, hours after the deploy, with an error that does not name it.',
  fix: 'Check all required variables once, before the process starts to serve, and stop with a sentence that names the one that is missing.',
  blindSpots: 'A variable that any file of the repository asks for in a condition, a schema or a helper counts as validated.',
  examples: {
    java: requiredConfigurationNotValidatedJava,
    python: requiredConfigurationNotValidatedPython,
    go: requiredConfigurationNotValidatedGo,
    typescript: {
      bad: [
        `import jwt from 'jsonwebtoken'
export const sign = (user: object) => jwt.sign(user, process.env.JWT_SECRET!) // <- finding`,
        `import { createHmac } from 'node:crypto'
import express from 'express'
const app = express()
app.post('/exports', (req, res) => {
  res.json(createHmac('sha256', process.env.EXPORT_SIGNING_KEY as string).update(req.path).digest('hex')) // <- finding
})`,
        {
          title: 'the schema knows other variables, not this one',
          files: {
            'src/config.ts': `import { z } from 'zod'\nexport const config = z.object({ DATABASE_URL: z.string().url() }).parse(process.env)\n`,
            'src/risk.ts': `export const risk = (order: string) =>
  fetch(process.env.RISK_API_URL!, { method: 'POST', body: order, signal: AbortSignal.timeout(2_000) }) // <- finding
`,
          },
        },
        {
          title: 'the check is taken away',
          base: {
            'src/config.ts': `export const check = () => {
  if (!process.env.QUEUE_URL) throw new Error('QUEUE_URL is not set')
}
`,
            'src/queue.ts': `import { Queue } from './sqs.js'\nexport const queue = new Queue(process.env.QUEUE_URL!)\n`,
          },
          files: {
            'src/config.ts': `export const check = () => {}\n`,
            'src/queue.ts': `import { Queue } from './sqs.js'\nexport const queue = new Queue(process.env.QUEUE_URL!) // <- finding\n`,
          },
        },
        {
          title: 'another one is asked for',
          files: {
            'src/main.ts': `import express from 'express'\nif (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set')\nexpress().listen(3000)\n`,
            'src/mail.ts': `import 'express'\nimport { Mail } from './mail-client.js'\nexport const mail = new Mail({ apiKey: process.env.MAIL_API_KEY! }) // <- finding\n`,
          },
        },
      ],
      good: [
        {
          title: 'a schema makes sure of it',
          files: {
            'src/config.ts': `import { z } from 'zod'\nexport const config = z.object({ JWT_SECRET: z.string().min(32) }).parse(process.env)\n`,
            'src/sign.ts': `import jwt from 'jsonwebtoken'\nexport const sign = (user: object) => jwt.sign(user, process.env.JWT_SECRET!)\n`,
          },
        },
        {
          title: 'a list of what is required',
          files: {
            'src/main.ts': `for (const name of ['JWT_SECRET', 'DATABASE_URL']) if (!process.env[name]) throw new Error(name + ' is not set')\n`,
            'src/sign.ts': `import jwt from 'jsonwebtoken'\nexport const sign = (user: object) => jwt.sign(user, process.env.JWT_SECRET!)\n`,
          },
        },
        `if (!process.env.QUEUE_URL) throw new Error('QUEUE_URL is not set')
export const queueUrl = process.env.QUEUE_URL!`,
        `import { requireEnv } from './environment.js'
export const queueUrl = requireEnv('QUEUE_URL')
export const again = process.env.QUEUE_URL!`,
        `export const load = () => (process.env.FEED_URL ? fetch(process.env.FEED_URL!, { signal: AbortSignal.timeout(2_000) }) : undefined)`,
        `export const mode = process.env.NODE_ENV as string
export const site = process.env.NEXT_PUBLIC_SITE_URL!`,
        { title: 'a test', files: { 'src/sign.test.ts': `export const secret = process.env.JWT_SECRET!\n` } },
        { title: 'a script', files: { 'scripts/seed.ts': `export const url = process.env.DATABASE_URL!\n` } },
      ],
    },
  },
  *judge(system) {
    const checked = new Set<string>()
    for (const check of system.facts('config-check')) {
      if (check.file.role === 'test') continue
      for (const name of check.names) checked.add(name)
      if (check.file.role === 'production' && check.validatedAt && check.file.side !== 'frontend')
        yield evidenceAt(check, `configuration goes through ${check.by}`, check.validatedAt)
    }
    const told = new Set<string>()
    for (const read of system.facts('config-read')) {
      const once = `${read.at.path} ${read.name}`
      if (read.use !== 'asserted' || !read.inService || checked.has(read.name) || told.has(once)) continue
      told.add(once)
      const late = read.reach.size === 1 && read.reach.has('request') ? ' It is first read when a request arrives.' : ''
      yield gapAt(read, {
        message: `\`${read.name}\` is taken for present here, and nothing in this repository makes sure of it before the process serves.${late}`,
        evidence: ['looked for: schemas of validation packages, conditions that ask for it, helpers that are given its name'],
      })
    }
  },
})
