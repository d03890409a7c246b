import type { CheckId } from '#model/checks'
import type { LoggedValue } from '#model/facts/log'
import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'
import { sensitiveValueInLogJava } from './examples/sensitive-value-in-log-java.ts'
import { sensitiveValueInLogGo } from './examples/sensitive-value-in-log-go.ts'
import { sensitiveValueInLogPython } from './examples/sensitive-value-in-log-python.ts'

const severities: Readonly<Record<LoggedValue['what'], Severity>> = {
  password: 'P0',
  secret: 'P1',
  headers: 'P1',
  environment: 'P1',
  personal: 'P2',
  payload: 'P2',
}

const says: Readonly<Record<LoggedValue['what'], string>> = {
  password: 'is written to the log in clear, by its name a password or private key',
  secret: 'is written to the log in clear, by its name a credential',
  headers: 'goes to the log whole: authorization and cookie headers among them',
  environment: 'goes to the log whole: every secret of the configuration is among it',
  personal: 'is written to the log in clear, by its name personal data',
  payload: 'goes to the log whole, with whatever the caller has put in',
}

/** Which check it is a gap of: a secret, a person, or all of what somebody sent. */
const checkOf: Readonly<Record<LoggedValue['what'], CheckId>> = {
  password: '2.2',
  secret: '2.2',
  headers: '2.2',
  environment: '2.2',
  personal: '3.4',
  payload: '3.3',
}

export const sensitiveValueInLog = rule({
  id: 'sensitive-value-in-log',
  check: '2.2',
  alsoServes: ['3.3', '3.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Sensitive value in a log',
  why: 'Logs are copied to more places, kept longer and read by more people than any database. A credential that was logged once has to be rotated; personal data that was logged has to be found and erased.',
  fix: 'Log an identifier instead, or take the field out (`redact` of the logger, or a masked copy).',
  blindSpots:
    'It goes by names. A logger that is made elsewhere may take fields out; one that is made here with redaction counts as doing so.',
  examples: {
    java: sensitiveValueInLogJava,
    python: sensitiveValueInLogPython,
    typescript: {
      bad: [
        {
          title: 'an address that a password was put into',
          files: {
            'src/a.ts': `import express from 'express'
import { build, connect } from './mongo.js'
import { logger } from './logger.js'
import { config } from './config.js'
export const app = express()
export const open = async () => {
  const connectionString = build({ host: config.host, password: config.dbPassword })
  logger.info(\`Connecting to \${connectionString}\`) // <- finding
  return connect(connectionString)
}
`,
          },
        },
        {
          title: 'a key of the environment in an address',
          files: {
            'src/a.ts': `import express from 'express'
import { logger } from './logger.js'
export const app = express()
app.listen(3000, () => {
  logger.info(\`queues: http://localhost/admin/\${process.env.BULL_AUTH_KEY}/queues\`) // <- finding
})
`,
          },
        },

        `import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  console.log('login', req.body.email, req.body.password) // <- finding
  res.sendStatus(204)
})`,
        `import winston from 'winston'
const logger = winston.createLogger()
export const authorize = (user: { id: string; apiKey: string }) => {
  logger.info('authorizing', { user: user.id, apiKey: user.apiKey }) // <- finding
}`,
        `import express from 'express'
const app = express()
app.use((req, _res, next) => {
  console.info({ url: req.url, headers: req.headers }) // <- finding
  next()
})`,
        {
          title: 'the redaction was not put on this logger',
          files: {
            'src/logger.ts': `import pino from 'pino'\nexport const logger = pino()\n`,
            'src/reset.ts': `import { logger } from './logger.js'\nexport const reset = (accessToken: string) => {\n  logger.debug(\`reset with \${accessToken}\`) // <- finding\n}\n`,
          },
        },
        {
          title: 'the whole configuration',
          files: {
            'src/config.ts': `export const config = () => ({ port: 3000, jwtSecret: process.env.JWT_SECRET })\n`,
            'src/main.ts': `import express from 'express'\nimport { config } from './config.js'\nimport logger from './logger.js'\nlogger().info(config(), 'starting') // <- finding\nexpress().listen(3000)\n`,
          },
        },
        `import 'express'
console.log('environment', process.env) // <- finding`,
        {
          title: 'where it is there, and something else is missing',
          files: {
            'src/decrypt.ts': `import winston from 'winston'
const logger = winston.createLogger()
export const decrypt = (text: string | undefined, secretKey: string) => {
  if (!text || !secretKey) {
    logger.error('nothing to decrypt', { secretKey }) // <- finding
  }
}
`,
          },
        },
      ],
      good: [
        {
          title: 'an address without a password',
          files: {
            'src/a.ts': `import express from 'express'
import { build, connect } from './mongo.js'
import { logger } from './logger.js'
import { config } from './config.js'
export const app = express()
export const open = async () => {
  const connectionString = build({ host: config.host })
  logger.info(\`Connecting to \${connectionString}\`)
  return connect(connectionString)
}
`,
          },
        },
        {
          title: 'how long a token may be used after it has expired',
          files: {
            'src/a.ts': `import express from 'express'
import { logger } from './logger.js'
export const app = express()
export class Tokens {
  refreshTokenGracePeriod = 60
  tell() {
    logger.info(\`grace period \${this.refreshTokenGracePeriod}\`)
  }
}
`,
          },
        },

        `import 'express'
import { getToken } from 'next-auth/jwt'
export const pay = async (req, res) => {
  const token = await getToken({ req })
  console.log(token)
  if (!token?.id) res.status(404).end()
}`,

        `import { logger } from './logger.js'
const noAccessTokenMessage = 'No access token was given.'
export const complain = () => logger.warn(noAccessTokenMessage)`,
        {
          title: 'one setting of the configuration, and a configuration of something else',
          files: {
            'src/main.ts': `import express from 'express'\nimport { config } from './config.js'\nimport logger from './logger.js'\nlogger().info({ port: config.port, level: process.env.LOG_LEVEL }, 'starting')\nexport const draw = (chartConfig: object) => logger().debug({ chartConfig })\nexpress().listen(config.port)\n`,
          },
        },
        `import pino from 'pino'
const logger = pino({ redact: ['password', 'apiKey'] })
export const authorize = (user: { id: string; apiKey: string }) => logger.info({ apiKey: user.apiKey }, 'authorizing')`,
        `import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  console.log('login', { hasPassword: Boolean(req.body.password), passwordLength: req.body.password.length })
  res.sendStatus(204)
})`,
        `import winston from 'winston'
const logger = winston.createLogger()
export const list = (nextToken: string, tokenCount: number) => logger.info('listing', { nextToken, tokenCount })`,
        `import winston from 'winston'
import { mask } from './mask.js'
const logger = winston.createLogger()
export const authorize = (apiKey: string) => logger.info('authorizing', { apiKey: mask(apiKey) })`,
        { title: 'a test', files: { 'src/login.test.ts': `import 'express'\nconsole.log('password', process.env.TEST_PASSWORD)\n` } },
        `import winston from 'winston'
const logger = winston.createLogger()
export const invite = (user: { id: string; emailSent: boolean; emailTemplate: string }) => logger.info('invited', { user: user.id, sent: user.emailSent, template: user.emailTemplate })`,
        {
          title: 'a row that is called after what it is about',
          files: {
            'src/keys.ts': `import winston from 'winston'
import { db, apiKeys, type ApiKey } from './db.js'
const logger = winston.createLogger()
export const create = async (known: ApiKey | undefined) => {
  let apiKey: ApiKey
  if (known) {
    apiKey = known
    logger.debug('known', { apiKey })
    return apiKey
  }
  const [newApiKey] = await db.insert(apiKeys).values({ name: 'ci' }).returning()
  logger.debug('made', { newApiKey })
  return newApiKey
}
`,
          },
        },
        {
          title: 'where it is missing',
          files: {
            'src/decrypt.ts': `import winston from 'winston'
import { open } from './open.js'
const logger = winston.createLogger()
export const decrypt = (text: string, secretKey: string | undefined) => {
  if (!secretKey || typeof secretKey !== 'string') {
    logger.error('no key to decrypt with', { secretKey })
    return undefined
  }
  return open(text, secretKey)
}
`,
          },
        },
      ],
    },
    go: sensitiveValueInLogGo,
  },
  *judge(system) {
    const written = new Map(system.facts('text-form').map((form) => [form.className, form]))
    for (const call of system.facts('log-call')) {
      if (!call.inService || call.made?.redacts) continue
      if (call.values.length === 0)
        for (const { name, classNames, at } of call.objects ?? []) {
          const form = classNames.map((one) => written.get(one)).find((one) => one !== undefined)
          if (!form) continue
          yield gapAt(call, {
            at,
            severity: severities[form.what],
            subject: `${call.subject} ${name}`,
            message: `\`${name}\` writes its \`${form.field}\` by its own text form (${form.at.path}:${form.at.startLine}), which ${says[form.what]}.`,
          })
          break
        }
      // One finding a call: the gravest value speaks for the rest.
      const [worst] = [...call.values].sort((a, b) => severities[a.what].localeCompare(severities[b.what], 'en'))
      if (worst)
        yield gapAt(call, {
          at: worst.at,
          severity: severities[worst.what],
          check: checkOf[worst.what],
          subject: `${call.subject} ${worst.name}`,
          message: `\`${worst.name}\` ${says[worst.what]}.`,
        })
    }
  },
})
