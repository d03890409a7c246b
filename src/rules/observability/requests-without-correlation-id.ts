import { evidenceAt, gapAt, rule } from '#model/rule'
import { requestsWithoutCorrelationIdPython } from './examples/requests-without-correlation-id-python.ts'
import { isCode } from '#system/is-code'
import { structuredLoggers } from '#system/structured-loggers'
import { requestsWithoutCorrelationIdJava } from './examples/requests-without-correlation-id-java.ts'
import { requestsWithoutCorrelationIdGo } from './examples/requests-without-correlation-id-go.ts'

export const requestsWithoutCorrelationId = rule({
  id: 'requests-without-correlation-id',
  check: '3.2',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Requests without an id',
  why: 'When several requests fail at once, nobody can tell which log lines belong together, nor find the line of another service that was asked on the way.',
  fix: 'Give each request an id at the edge (`x-request-id`, a trace id), keep it in the context of the request, and write it with every line.',
  blindSpots: 'An id that a proxy adds, or that a framework of another name makes, is not seen.',
  mustHaveRead: isCode,
  examples: {
    python: requestsWithoutCorrelationIdPython,
    java: requestsWithoutCorrelationIdJava,
    go: requestsWithoutCorrelationIdGo,
    typescript: {
      bad: [
        `import express from 'express'
import pino from 'pino'
export const logger = pino()
express().listen(3000) // <- finding`,
        {
          title: 'in another file',
          files: {
            'src/log.ts': `import winston from 'winston'\nexport const logger = winston.createLogger({ level: 'info' })\n`,
            'src/main.ts': `import { createServer } from 'node:http'\ncreateServer().listen(3000) // <- finding\n`,
          },
        },
        {
          title: 'the id is taken away',
          base: {
            'src/main.ts': `import express from 'express'\nimport pino from 'pino'\nexport const logger = pino()\nconst app = express()\napp.use((req, res, next) => { res.locals.log = logger.child({ id: req.headers['x-request-id'] }); next() }) // <- finding\napp.listen(3000)\n`,
          },
          files: {
            'src/main.ts': `import express from 'express'\nimport pino from 'pino'\nexport const logger = pino()\nconst app = express()\napp.listen(3000)\n`,
          },
        },
        {
          title: 'ids of other things',
          files: {
            'src/main.ts': `import Koa from 'koa'\nimport pino from 'pino'\nconst logger = pino()\nconst app = new Koa()\napp.use(async (ctx) => {\n  logger.info({ orderId: ctx.query.order, userId: ctx.state.user }, 'order')\n})\napp.listen(3000) // <- finding\n`,
          },
        },
        {
          title: 'the package that gave it is taken away',
          base: {
            'src/main.ts': `import express from 'express'\nimport winston from 'winston'\nimport requestId from 'express-request-id' // <- finding\nexport const logger = winston.createLogger()\nexpress().use(requestId()).listen(3000)\n`,
          },
          files: {
            'src/main.ts': `import express from 'express'\nimport winston from 'winston'\nexport const logger = winston.createLogger()\nexpress().listen(3000)\n`,
          },
        },
      ],
      good: [
        `import express from 'express'
import pino from 'pino'
import pinoHttp from 'pino-http'
export const logger = pino()
express().use(pinoHttp({ logger })).listen(3000)`,
        `import express from 'express'
import pino from 'pino'
export const logger = pino()
express().use((req, res, next) => { res.setHeader('x-correlation-id', String(req.headers['x-correlation-id'])); next() }).listen(3000)`,
        {
          title: 'a framework that gives each request an id',
          files: {
            'package.json': `{"name":"example","private":true,"scripts":{"start":"node src/main.js"},"dependencies":{"fastify":"5.0.0","pino":"10.0.0"}}`,
            'src/main.ts': `import Fastify from 'fastify'\nimport pino from 'pino'\nexport const logger = pino()\nvoid Fastify({ loggerInstance: logger }).listen({ port: 3000 })\n`,
          },
        },
        {
          title: 'a service without a logger has another problem first',
          files: { 'src/main.ts': `import express from 'express'\nexpress().listen(3000)\n` },
        },
        {
          title: 'made by hand and written with the lines',
          files: {
            'src/main.ts': `import express from 'express'\nimport pino from 'pino'\nimport { randomUUID } from 'node:crypto'\nconst logger = pino()\nexpress().use((req, res, next) => { const requestId = randomUUID(); res.locals.log = logger.child({ requestId }); next() }).listen(3000)\n`,
          },
        },
        {
          title: 'requests are traced',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'\nimport { HttpInstrumentation } from '@opentelemetry/instrumentation-http'\nnew NodeSDK({ instrumentations: [new HttpInstrumentation()] }).start()\n`,
            'src/main.ts': `import express from 'express'\nimport pino from 'pino'\nexport const logger = pino()\nexpress().listen(3000)\n`,
          },
        },
        {
          title: 'a worker takes no requests',
          files: {
            'src/worker.ts': `import { Worker } from 'bullmq'\nimport pino from 'pino'\nimport { send } from './mail.js'\nconst logger = pino()\nexport const worker = new Worker('mail', async (job) => { logger.info({ job: job.id }, 'mail'); await send(job.data) })\n`,
          },
        },
        {
          title: 'a middleware of another file',
          files: {
            'src/request-id.ts': `import type { RequestHandler } from 'express'\nexport const withId: RequestHandler = (req, res, next) => { res.setHeader('X-Request-Id', String(req.headers['x-request-id'] ?? Date.now())); next() }\n`,
            'src/main.ts': `import express from 'express'\nimport pino from 'pino'\nimport { withId } from './request-id.js'\nexport const logger = pino()\nexpress().use(withId).listen(3000)\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const marks = system.facts('operation-mark').filter(({ mark, inService }) => mark === 'correlation-id' && inService)
    for (const mark of marks)
      if (!mark.onlyNamed) yield evidenceAt(mark, `requests carry \`${mark.by}\``, mark.at, 'correlation of requests')
    const tracing = system.facts('tracing').find(({ inService }) => inService)
    if (tracing) yield evidenceAt(tracing, 'requests are traced', undefined, 'correlation of requests')
    if (marks.length > 0 || tracing || structuredLoggers(system).length === 0) return
    const server = system.facts('server').find(({ inService, serves }) => inService && serves === 'http')
    if (!server || server.file.unit?.brings.has('request-ids')) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(server, {
        subject: 'correlation of requests',
        message:
          'This service writes structured logs, and nothing in it gives a request an id that its lines carry (not found in this repository).',
        evidence: ['headers such as x-request-id, options and packages that make ids, tracing'],
      }),
      within: '',
    }
  },
})
