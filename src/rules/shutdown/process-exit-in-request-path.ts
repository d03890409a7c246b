import type { ForcedExit } from '#model/facts/process'
import { gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { processExitInRequestPathJava } from './examples/process-exit-in-request-path-java.ts'
import { processExitInRequestPathGo } from './examples/process-exit-in-request-path-go.ts'
import { processExitInRequestPathPython } from './examples/process-exit-in-request-path-python.ts'

/** Functions whose purpose is to end the process. */
const meansTo = /(shut-?down|exit|fatal|crash|abort|terminate|panic|die|kill|restart)/i

/** It reads how the process is set up, and was called at the start as well: what it ends, it ended then. */
const readsSettings = /(^|\.)(get|load|read|parse|validate|check|must|require)?_?(env|config(uration)?|settings)\w*$/i
const endsAtStart = ({ reach, within }: Linked<ForcedExit>): boolean =>
  readsSettings.test(within) && (reach.has('module-load') || reach.has('startup'))

export const processExitInRequestPath = rule({
  id: 'process-exit-in-request-path',
  check: '8.5',
  severity: 'P1',
  stage: 'stable',
  title: 'Request or job that can end the process',
  why: 'One bad input ends the whole process: every other request and job in it is cut off, and when the caller retries, instance after instance goes the same way.',
  fix: 'Throw, or answer with an error; leave the decision to end the process to start-up and to the shutdown handler.',
  examples: {
    java: processExitInRequestPathJava,
    python: processExitInRequestPathPython,
    typescript: {
      bad: [
        `import { createServer } from 'node:http'
import { parse } from './parse.js'
const server = createServer()
server.on('request', (request, response) => {
  if (!parse(request.url)) process.exit(1) // <- finding
  response.end()
})
server.listen(3000)
`,
        `import express from 'express'
import { load } from './settings.js'
export const app = express()
app.put('/settings', async (req, res) => {
  const settings = await load(req.body)
  if (!settings) {
    console.error('settings are not valid')
    process.exit(1) // <- finding
  }
  res.json(settings)
})
`,
        {
          title: 'two calls away',
          files: {
            'src/app.ts': `import express from 'express'
import { keyOf } from './keys.js'
export const app = express()
app.get('/sign', (req, res) => {
  res.json({ key: keyOf(String(req.query.name)) })
})
`,
            'src/keys.ts': `import { readKey } from './read-key.js'
export const keyOf = (name: string) => readKey(name).slice(0, 8)
`,
            'src/read-key.ts': `import { readFileSync } from 'node:fs'
export const readKey = (name: string) => {
  try {
    return readFileSync('keys/' + name, 'utf8')
  } catch {
    console.error('no key')
    return process.exit(2) // <- finding
  }
}
`,
          },
        },
        `import express from 'express'
const app = express()
app.post('/tenants/:id', (req, res) => {
  if (!req.body.plan) process.exit(1) // <- finding
  res.sendStatus(204)
})`,
        {
          title: 'two files further',
          files: {
            'src/app.ts': `import express from 'express'
import { load } from './settings.js'
const app = express()
app.get('/settings/:id', async (req, res) => { res.json(await load(req.params.id)) })
`,
            'src/settings.ts': `import { read } from './read.js'
export const load = async (id: string) => read(id)
`,
            'src/read.ts': `export const read = (id: string) => {
  if (id === '') {
    console.error('no id')
    process.exit(1) // <- finding
  }
  return { id }
}
`,
          },
        },
        `import { Router } from 'express'
export const router = Router()
router.delete('/cache', async (_req, res) => {
  await drop().catch(() => process.abort()) // <- finding
  res.sendStatus(204)
})
declare function drop(): Promise<void>`,
      ],
      good: [
        {
          title: 'the settings are read at the start, and again while a request is answered',
          files: {
            'src/env.ts': `import { z } from 'zod'
const parsed = z.object({ PORT: z.coerce.number() }).safeParse(process.env)
export function getEnv() {
  if (!parsed.success) {
    console.error(parsed.error)
    process.exit(1)
  }
  return parsed.data
}
`,
            'src/main.ts': `import express from 'express'
import { getEnv } from './env.js'
const app = express()
app.get('/', (_req, res) => { res.json({ port: getEnv().PORT }) })
const server = app.listen(getEnv().PORT)
process.once('SIGTERM', () => server.close())
`,
          },
        },
        {
          title: 'the operator asked for a restart, and has the answer before it comes',
          files: {
            'src/admin.ts': `import express from 'express'
export const app = express()
app.post('/admin/apply-settings', (_req, res) => {
  res.json({ restarting: true })
  setTimeout(() => process.exit(0), 500)
})
app.post('/admin/upgrade', (_req, res) => {
  res.on('finish', () => process.exit(0))
  res.sendStatus(202)
})
`,
          },
        },
        `import express from 'express'
export const app = express()
app.post('/admin/restart', (_req, res) => {
  res.sendStatus(202)
  restartProcess()
})
function restartProcess() {
  process.exit(0)
}
`,
        {
          title: 'only at start',
          files: {
            'src/main.ts': `import express from 'express'
import { readConfig } from './config.js'
const config = readConfig()
const app = express()
app.get('/', (_req, res) => { res.json({ name: config.name }) })
app.listen(3000)
`,
            'src/config.ts': `export const readConfig = () => {
  const name = process.env.NAME
  if (!name) {
    console.error('NAME is missing')
    process.exit(1)
  }
  return { name }
}
`,
          },
        },
        {
          title: 'a command of the same package',
          files: {
            'src/app.ts': `import express from 'express'
import { migrate } from './migrate.js'
export const app = express()
app.get('/', (_req, res) => { res.json({ migrated: migrate.name }) })
`,
            'src/migrate.ts': `
export const migrate = async () => 1
`,
            'src/cli.ts': `import { migrate } from './migrate.js'
migrate().then(() => process.exit(0), () => process.exit(1))
`,
          },
        },
        `import express from 'express'
if (!process.env.DATABASE_URL) process.exit(1)
express().get('/', (_req, res) => { res.send('ok') })`,
        `import express from 'express'
const server = express().listen(3000)
process.once('SIGTERM', () => server.close(() => process.exit(0)))`,
        `import express from 'express'
const app = express()
app.post('/admin/restart', (_req, res) => { res.sendStatus(202); shutdown() })
function shutdown() { process.exit(0) }`,
        `import { connect } from './db.js'
export const start = async () => { await connect().catch(() => process.exit(1)) }
void start()`,
        { title: 'a script', files: { 'scripts/backfill.ts': `export const run = async () => { process.exit(0) }\nvoid run()\n` } },
      ],
    },
    go: processExitInRequestPathGo,
  },
  *judge(system) {
    for (const exit of system.facts('forced-exit')) {
      if (!exit.inService || exit.onPurpose || exit.reach.has('signal') || meansTo.test(exit.within) || endsAtStart(exit)) continue
      const from = exit.reach.has('request') ? 'a request' : exit.reach.has('job') ? 'a job' : undefined
      if (from)
        yield gapAt(exit, {
          message: `\`${exit.callee}\` can be reached from ${from}, and ends every other request and job of this process with it.`,
        })
    }
  },
})
