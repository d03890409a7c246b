import type { StepPlace } from '#model/facts/startup'
import { gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { optionalDependencyStopsStartupGo } from './examples/optional-dependency-stops-startup-go.ts'

/** How many awaited calls lead from the function that listens to the one that waits. */
const maxSteps = 3

export const optionalDependencyStopsStartup = rule({
  id: 'optional-dependency-stops-startup',
  check: '1.1',
  alsoServes: ['4.5'],
  severity: 'P1',
  stage: 'stable',
  title: 'The start waits for something that the service can do without',
  why: 'When that provider is down, no new instance comes up: a restart, a rollout, a rollback and every scale-out fail together, for something that the running instances do without.',
  fix: 'Start without it: set a timeout, catch the failure, log it, and go on with defaults (flags off, mail later) while the client keeps trying in the background.',
  blindSpots:
    'Only clients whose waiting call is known to fail with its provider; calls through containers and start hooks of frameworks are not followed.',
  examples: {
    go: optionalDependencyStopsStartupGo,
    typescript: {
      bad: [
        `import express from 'express'
import nodemailer from 'nodemailer'
const app = express()
const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST })
async function main() {
  if (process.env.SMTP_HOST) {
    await mail.verify() // <- finding
  }
  app.listen(8080)
}
void main()`,
        `import express from 'express'
import { init } from '@launchdarkly/node-server-sdk'
const flags = init(process.env.LD_KEY ?? '')
async function main() {
  await flags.waitForInitialization({ timeout: 5 }) // <- finding
  express().listen(3000)
}
void main()`,
        {
          title: 'in another file, two awaited calls before the listening',
          files: {
            'src/flags.ts': `import { startUnleash } from 'unleash-client'
export const initFlags = async () => {
  return startUp()
}
export async function startUp() {
  const client = await startUnleash({ url: 'https://flags.example.com', appName: 'orders' }) // <- finding
  return client
}
`,
            'src/main.ts': `import express from 'express'
import { startUp } from './flags.js'
const boot = async () => {
  await startUp()
}
const main = async () => {
  await boot()
  express().listen(3000)
}
void main()
`,
          },
        },
        {
          title: 'the module that listens in the end',
          files: {
            'src/main.ts': `import express from 'express'
import nodemailer from 'nodemailer'
const mail = nodemailer.createTransport({ host: 'smtp.example.com' })
await mail.verify() // <- finding
express().listen(3000)
`,
          },
        },
        {
          title: 'a catch that ends the process',
          files: {
            'src/main.ts': `import express from 'express'
import { OpenFeature } from '@openfeature/server-sdk'
import { provider } from './provider.js'
const start = async () => {
  try {
    await OpenFeature.setProviderAndWait(provider) // <- finding
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
  express().listen(3000)
}
void start()
`,
            'src/provider.ts': `export const provider = { metadata: { name: 'flags' } }\n`,
          },
        },
        {
          title: 'the catch is taken away',
          base: {
            'src/main.ts': `import express from 'express'
import { init } from '@launchdarkly/node-server-sdk'
const flags = init('sdk')
const main = async () => {
  await flags.waitForInitialization({ timeout: 5 }).catch(console.error)
  express().listen(3000)
}
void main()
`,
          },
          files: {
            'src/main.ts': `import express from 'express'
import { init } from '@launchdarkly/node-server-sdk'
const flags = init('sdk')
const main = async () => {
  await flags.waitForInitialization({ timeout: 5 }) // <- finding
  express().listen(3000)
}
void main()
`,
          },
        },
      ],
      good: [
        `import express from 'express'
import nodemailer from 'nodemailer'
const app = express()
const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST })
async function main() {
  if (process.env.VERIFY_SMTP === 'true') await mail.verify()
  app.listen(8080)
}
void main()`,
        `import express from 'express'
import { init } from '@launchdarkly/node-server-sdk'
const flags = init('sdk')
async function main() {
  try {
    await flags.waitForInitialization({ timeout: 5 })
  } catch (error) {
    console.warn('flags start with their defaults', error)
  }
  express().listen(3000)
}
void main()`,
        `import express from 'express'
import { initialize } from 'unleash-client'
const flags = initialize({ url: 'https://flags.example.com', appName: 'orders' })
flags.on('error', console.error)
express().listen(3000)`,
        {
          title: 'after the process listens',
          files: {
            'src/main.ts': `import express from 'express'
import nodemailer from 'nodemailer'
const mail = nodemailer.createTransport({ host: 'smtp.example.com' })
const main = async () => {
  express().listen(3000)
  await mail.verify()
}
void main()
`,
          },
        },
        {
          title: 'in a request',
          files: {
            'src/main.ts': `import express from 'express'
import nodemailer from 'nodemailer'
const mail = nodemailer.createTransport({ host: 'smtp.example.com' })
const app = express()
app.post('/settings/mail/test', async (req, res) => {
  await mail.verify()
  res.sendStatus(204)
})
app.listen(3000)
`,
          },
        },
        {
          title: 'caught by whoever calls it',
          files: {
            'src/flags.ts': `import { startUnleash } from 'unleash-client'
export async function startFlags() {
  await startUnleash({ url: 'https://flags.example.com', appName: 'orders' })
}
`,
            'src/main.ts': `import express from 'express'
import { startFlags } from './flags.js'
const main = async () => {
  await startFlags().catch((error) => console.warn('flags start with their defaults', error))
  express().listen(3000)
}
void main()
`,
          },
        },
        {
          title: 'a callback is told, and nothing waits',
          files: {
            'src/main.ts': `import express from 'express'
import nodemailer from 'nodemailer'
const mail = nodemailer.createTransport({ host: 'smtp.example.com' })
mail.verify((error) => {
  if (error) console.warn('mail is down', error)
})
express().listen(3000)
`,
          },
        },
        {
          title: 'a database is no option',
          files: {
            'src/main.ts': `import express from 'express'
import { Pool } from 'pg'
const pool = new Pool({ connectionTimeoutMillis: 5_000 })
pool.on('error', console.error)
const main = async () => {
  await pool.query('select 1')
  express().listen(3000)
}
void main()
`,
          },
        },
        {
          title: 'a script that checks the mail server',
          files: {
            'scripts/check-mail.ts': `import nodemailer from 'nodemailer'
await nodemailer.createTransport({ host: 'smtp.example.com' }).verify()
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const wait of system.facts('optional-wait')) {
      if (!wait.inService || !stopsStart(system, wait.at.path, wait.within, wait.step, 0)) continue
      yield gapAt(wait, {
        message: `The process listens only after \`${wait.callee}\` has succeeded: without ${wait.what} it does not come up at all.`,
      })
    }
  },
})

/** Whether the failure of a step keeps the process from listening: in its own function, or in one that awaits it unguarded. */
const stopsStart = (system: System, path: string, within: string, step: StepPlace, depth: number): boolean => {
  if (step.guarded) return false
  const servesLater = step.then.some((ref) => {
    const target = system.define(path, ref)
    return target !== undefined && system.does(target.path, target.name, 'serves')
  })
  if (step.listensAfter || servesLater) return true
  if (depth === maxSteps || within === '') return false
  return system.facts('startup-step').some((outer) => {
    const called = system.define(outer.at.path, outer.calls)
    return called?.path === path && called.name === within && stopsStart(system, outer.at.path, outer.within, outer.step, depth + 1)
  })
}
