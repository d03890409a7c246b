import type { StartupFailure } from '#model/facts/startup'
import type { Linked, System } from '#model/system'
import { gapAt, rule } from '#model/rule'
import { swallowedStartupFailureGo } from './examples/swallowed-startup-failure-go.ts'
import { swallowedStartupFailureJava } from './examples/swallowed-startup-failure-java.ts'

/** What failed was to make the process serve: said by the fact, or by what the function leads to. */
const bringsUp = (system: System, failure: Linked<StartupFailure>): boolean =>
  failure.starts.length === 0 ||
  failure.starts.some((ref) => {
    const target = system.define(failure.at.path, ref)
    return target !== undefined && system.does(target.path, target.name, 'serves')
  })

export const swallowedStartupFailure = rule({
  id: 'swallowed-startup-failure',
  check: '1.5',
  alsoServes: ['1.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Failed start that is only logged',
  why: 'The process stays up without what it needs, or ends with code 0 as if its work were done. Nothing restarts it, and what looks at processes sees a healthy one.',
  fix: 'Log the failure and end with a code that says so (`process.exit(1)`, or `process.exitCode = 1` and let it end), so that the platform starts it again and the alert fires.',
  blindSpots: 'Handlers that call anything besides a logger are taken to deal with the failure.',
  examples: {
    java: swallowedStartupFailureJava,
    go: swallowedStartupFailureGo,
    typescript: {
      bad: [
        `import express from 'express'
import { connect } from './db.js'
const main = async () => {
  await connect()
  express().listen(3000)
}
main().catch(console.error) // <- finding`,
        `import express from 'express'
import { logger } from './logger.js'
import { db } from './db.js'
const app = express()
export async function start() {
  try {
    await db.connect()
  } catch (error) { // <- finding
    logger.error({ error }, 'no database')
  }
  app.listen(3000)
}`,
        {
          title: 'what listens stands in another file',
          files: {
            'src/server.ts': `import express from 'express'\nexport const serve = async () => {\n  express().listen(3000)\n}\n`,
            'src/main.ts': `import { serve } from './server.js'\nimport { logger } from './logger.js'\nvoid serve().catch((error) => logger.fatal({ error }, 'start failed')) // <- finding\n`,
          },
        },
        {
          title: 'the exit code is taken away',
          base: {
            'src/main.ts': `import express from 'express'
const main = async () => {
  express().listen(3000)
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
`,
          },
          files: {
            'src/main.ts': `import express from 'express'
const main = async () => {
  express().listen(3000)
}
main().catch((error) => { // <- finding
  console.error(error)
})
`,
          },
        },
        {
          title: 'connected by the framework, told on the console',
          files: {
            'src/index.ts': `import Fastify from 'fastify'
import mongoose from 'mongoose'
const app = Fastify()
const start = async () => {
  try {
    await mongoose.connect(process.env.MONGO_URL ?? '')
  } catch (error) { // <- finding
    console.error('mongo', error)
  }
  await app.listen({ port: 3000 })
}
void start()
`,
          },
        },
      ],
      good: [
        {
          title: 'it has set the exit code itself',
          files: {
            'src/main.ts': `import express from 'express'
import { db } from './db.js'
const app = express()
async function main() {
  try {
    await db.connect()
  } catch (error) {
    process.exitCode = 1
    throw error
  }
  app.listen(8080)
}
main().catch(console.error)
`,
          },
        },
        `import express from 'express'
const main = async () => {
  express().listen(3000)
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})`,
        `import express from 'express'
import { shutdown } from './shutdown.js'
const main = async () => {
  express().listen(3000)
}
main().catch((error) => shutdown(error))`,
        `import express from 'express'
import { cache } from './cache.js'
export async function start() {
  try {
    await cache.connect()
  } catch (error) {
    console.warn('no cache, serving without it', error)
  }
  express().listen(3000)
}`,
        `import express from 'express'
import { state } from './health.js'
import { db } from './db.js'
export async function start() {
  try {
    await db.connect()
  } catch (error) {
    console.error(error)
    state.ready = false
  }
  express().listen(3000)
}`,
        `const warmUp = async () => {
  await fetch('https://cdn.example.com/warm', { signal: AbortSignal.timeout(1_000) })
}
warmUp().catch(console.error)`,
        {
          title: 'a script',
          files: {
            'scripts/dev.ts': `import express from 'express'\nconst main = async () => {\n  express().listen(3000)\n}\nmain().catch(console.error)\n`,
          },
        },
        {
          title: 'told, and the exit code set',
          files: {
            'src/main.ts': `import express from 'express'\nconst main = async () => {\n  express().listen(3000)\n}\nmain().catch((error) => {\n  console.error(error)\n  process.exitCode = 1\n})\n`,
          },
        },
        {
          title: 'tried again in the background',
          files: {
            'src/main.ts': `import express from 'express'
import { logger } from './logger.js'
import { db, keepConnecting } from './db.js'
export async function start() {
  try {
    await db.connect()
  } catch (error) {
    logger.warn({ error }, 'no database yet')
    keepConnecting(db)
  }
  express().listen(3000)
}
`,
          },
        },
        {
          title: 'what is caught is thrown again',
          files: {
            'src/main.ts': `import express from 'express'
import { logger } from './logger.js'
import { db } from './db.js'
export async function start() {
  try {
    await db.connect()
  } catch (error) {
    logger.error({ error }, 'no database')
    throw error
  }
  express().listen(3000)
}
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const failure of system.facts('startup-failure')) {
      if (!failure.inService || !bringsUp(system, failure)) continue
      yield gapAt(failure, {
        message:
          failure.starts.length === 0
            ? `When \`${failure.what}\` fails, that is only written to the log, and the process starts to listen without it.`
            : `When \`${failure.what}\` fails, that is only written to the log: the process neither ends with an error nor serves.`,
      })
    }
  },
})
