import { evidenceAt, gapAt, rule } from '#model/rule'
import { levelledLoggers, structuredLoggers } from '#system/structured-loggers'
import { unstructuredLogOnRequestPathPython } from './examples/unstructured-log-on-request-path-python.ts'
import { unstructuredLogOnRequestPathGo } from './examples/unstructured-log-on-request-path-go.ts'
import { unstructuredLogOnRequestPathJava } from './examples/unstructured-log-on-request-path-java.ts'

export const unstructuredLogOnRequestPath = rule({
  id: 'unstructured-log-on-request-path',
  check: '3.1',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Unstructured log where requests or jobs pass',
  why: 'A line of free text cannot be filtered by request, user or error, and belongs to no trace. The one line that would explain the failure is the one that the search does not find.',
  fix: "Use the repository's logger, with the values as fields.",
  blindSpots:
    'Only where the service has a logger that writes fields or whose layout may, and the code is evidently reached from a request or a job.',
  examples: {
    python: unstructuredLogOnRequestPathPython,
    java: unstructuredLogOnRequestPathJava,
    typescript: {
      bad: [
        {
          title: 'a route writes to the console beside a logger',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/orders.ts': `import express from 'express'\nconst app = express()\napp.post('/orders', (req, res) => {\n  console.log('new order', req.params.id) // <- finding\n  res.sendStatus(202)\n})\n`,
          },
        },
        {
          title: 'what the route calls does',
          files: {
            'src/logger.ts': `import winston from 'winston'\nexport const logger = winston.createLogger()\n`,
            'src/store.ts': `import 'pg'\nexport const store = (id: string) => {\n  console.error(\`storing \${id}\`) // <- finding\n}\n`,
            'src/orders.ts': `import express from 'express'\nimport { store } from './store.js'\nconst app = express()\napp.post('/orders', (req, res) => { store(req.params.id); res.sendStatus(202) })\n`,
          },
        },
        {
          title: 'once a file',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/orders.ts': `import express from 'express'\nconst app = express()\napp.post('/orders', (req, res) => {\n  console.log('one') // <- finding\n  console.log('two')\n  res.sendStatus(202)\n})\n`,
          },
        },
        {
          title: 'a consumer beside a logger',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/worker.ts': `import { Worker } from 'bullmq'\nimport { send } from './mail.js'\nexport const worker = new Worker('mail', async (job) => {\n  console.info('sending', job.id) // <- finding\n  await send(job.data)\n})\n`,
          },
        },
        {
          title: 'a failure in a handler',
          files: {
            'src/logger.ts': `import winston from 'winston'\nexport const logger = winston.createLogger()\n`,
            'src/api.ts': `import Fastify from 'fastify'\nimport { charge } from './charge.js'\nconst app = Fastify()\napp.post('/charges', async (request) => {\n  try {\n    return await charge(request.body)\n  } catch (error) {\n    console.error('charge failed', error) // <- finding\n    throw error\n  }\n})\nvoid app.listen({ port: 3000 })\n`,
          },
        },
      ],
      good: [
        `import express from 'express'
const app = express()
app.post('/orders', (req, res) => { console.log('the repository has no other logger'); res.sendStatus(202) })`,
        {
          title: 'at start, where nothing passes',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/main.ts': `import express from 'express'\nexpress().listen(3000, () => {})\nconsole.log('listening')\n`,
          },
        },
        {
          title: 'the logger is used',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/orders.ts': `import express from 'express'\nimport { logger } from './logger.js'\nconst app = express()\napp.post('/orders', (req, res) => { logger.info({ id: req.params.id }, 'new order'); res.sendStatus(202) })\n`,
          },
        },
        {
          title: 'a script',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'scripts/import.ts': `console.log('imported')\n`,
          },
        },
        {
          title: 'in the browser',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/components/Button.tsx': `export const Button = () => { console.log('rendered'); return <b /> }\n`,
          },
        },
        {
          title: 'the console of a test of it',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/orders.test.ts': `import express from 'express'\nconst app = express()\napp.post('/orders', (req, res) => { console.log('seen'); res.sendStatus(202) })\n`,
          },
        },
        {
          title: 'a logger of a test only',
          files: {
            'test/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/orders.ts': `import express from 'express'\nconst app = express()\napp.post('/orders', (req, res) => { console.log('order'); res.sendStatus(202) })\n`,
          },
        },
        {
          title: 'a logger that writes to the console itself',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\nexport const fallback = { info: (text: string) => console.info(text) }\n`,
            'src/orders.ts': `import express from 'express'\nimport { logger } from './logger.js'\nconst app = express()\napp.post('/orders', (req, res) => { logger.info('order'); res.sendStatus(202) })\n`,
          },
        },
      ],
    },
    go: unstructuredLogOnRequestPathGo,
  },
  *judge(system) {
    const loggers = structuredLoggers(system)
    for (const logger of loggers) yield evidenceAt(logger, `structured logger (${logger.library})`)
    const structured = new Set(loggers.map((logger) => logger.file.unit))
    const withLogger = new Set(levelledLoggers(system).map((logger) => logger.file.unit))
    const seen = new Set<string>()
    for (const call of system.facts('log-call')) {
      if (call.library !== 'console' || !call.inService || !withLogger.has(call.file.unit)) continue
      if (!(call.reach.has('request') || call.reach.has('job')) || seen.has(call.at.path)) continue
      seen.add(call.at.path)
      yield gapAt(call, {
        subject: 'console',
        message: `\`${call.callee}\` writes free text where ${call.reach.has('request') ? 'requests' : 'jobs'} pass, ${structured.has(call.file.unit) ? 'though this service has a structured logger' : 'past the logger of this service: with no level, and nothing of its context'}.`,
      })
    }
  },
})
