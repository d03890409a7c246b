import type { System, Unit } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { crossOriginWithCredentialsPython } from './examples/cross-origin-with-credentials-python.ts'
import { crossOriginWithCredentialsGo } from './examples/cross-origin-with-credentials-go.ts'
import { crossOriginWithCredentialsJava } from './examples/cross-origin-with-credentials-java.ts'

/** The unit, or one that it is built with, keeps no session: with the credentials of a browser nobody is signed in. */
const knowsNoSession = (system: System, unit: Unit | undefined): boolean =>
  system
    .facts('operation-mark')
    .some(
      ({ mark, file }) =>
        mark === 'no-session' &&
        file.role === 'production' &&
        (file.unit === unit || (file.unit !== undefined && unit?.dependencies.has(file.unit.name) === true)),
    )

export const crossOriginWithCredentials = rule({
  id: 'cross-origin-with-credentials',
  check: '9.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Any site may call with the user’s cookies',
  why: 'The browser of whoever is signed in does what any page asks of it, and hands that page the answers: a link in a mail is enough to read an account.',
  fix: 'Name the origins that may call (a list from the configuration), or do without credentials.',
  blindSpots: 'Headers that are written by hand, and lists that are made elsewhere, are not judged.',
  examples: {
    java: crossOriginWithCredentialsJava,
    go: crossOriginWithCredentialsGo,
    python: crossOriginWithCredentialsPython,
    typescript: {
      bad: [
        `import express from 'express'
import cors from 'cors'
const app = express()
app.use(cors({ origin: true, credentials: true })) // <- finding`,
        `import Fastify from 'fastify'
import cors from '@fastify/cors'
const app = Fastify()
await app.register(cors, { origin: (origin, callback) => callback(null, true), credentials: true }) // <- finding`,
        `import { Hono } from 'hono'
import { cors } from 'hono/cors'
const app = new Hono()
app.use('/api/*', cors({ origin: (origin) => origin, credentials: true })) // <- finding`,
        `import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module.js'
const app = await NestFactory.create(AppModule)
app.enableCors({ origin: true, credentials: true }) // <- finding`,
        {
          title: 'the list of origins was taken away',
          base: {
            'src/app.ts': `import express from 'express'
import cors from 'cors'
export const app = express()
app.use(cors({ origin: ['https://app.example.com'], credentials: true }))
`,
          },
          files: {
            'src/app.ts': `import express from 'express'
import cors from 'cors'
export const app = express()
app.use(cors({ origin: true, credentials: true })) // <- finding
`,
          },
        },
      ],
      good: [
        `import express from 'express'
import cors from 'cors'
const app = express()
app.use(cors())`,
        `import express from 'express'
import cors from 'cors'
const app = express()
app.use(cors({ origin: 'https://app.example.com', credentials: true }))`,
        `import express from 'express'
import cors from 'cors'
import { origins } from './config.js'
const app = express()
app.use(cors({ origin: (origin, callback) => callback(null, origins.includes(origin)), credentials: true }))`,
        `import express from 'express'
import cors from 'cors'
const app = express()
app.use(cors({ origin: true }))`,
        `import express from 'express'
import cors from 'cors'
const app = express()
app.use(cors({ origin: process.env.NODE_ENV !== 'production', credentials: true }))`,
        `import { cors } from './cors.js'
export const handler = cors({ origin: true, credentials: true })`,
        {
          title: 'in a test',
          files: {
            'test/app.ts': `import cors from 'cors'
export const all = cors({ origin: true, credentials: true })
`,
          },
        },
        `import express from 'express'
import cors from 'cors'
const app = express()
app.use(cors({ origin: '*', credentials: true }))`,
      ],
    },
  },
  *judge(system) {
    for (const setting of system.facts('weak-setting')) {
      if (!setting.inService || setting.what !== 'cross-origin' || knowsNoSession(system, setting.file.unit)) continue
      yield gapAt(setting, {
        message: setting.lacks.includes('csrf')
          ? `\`${setting.by}\` does what any page sends in the name of whoever is signed in: nothing in the request has to come from a form of this site.`
          : `\`${setting.by}\` answers every origin that it may call with the user's cookies and read the answer.`,
      })
    }
  },
})
