import { gapAt, rule } from '#model/rule'
import { numericEnvironmentUnvalidatedGo } from './examples/numeric-environment-unvalidated-go.ts'

export const numericEnvironmentUnvalidated = rule({
  id: 'numeric-environment-unvalidated',
  check: '1.3',
  alsoServes: ['1.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Number from the environment that nobody looks at',
  why: 'When the variable is missing or misspelt, the number is NaN (or nought, in Go), and nobody is told: a timer fires every millisecond (138 runs measured in 200 ms), a timeout is turned off, a limit never holds.',
  fix: 'Give the variable a default before it is converted (`Number(process.env.X ?? 5_000)`), or read it through a schema that stops the start when it is no number.',
  blindSpots: 'Only numbers that go straight into a timer or an option are followed.',
  examples: {
    go: numericEnvironmentUnvalidatedGo,
    typescript: {
      bad: [
        `import { poll } from './jobs.js'
export const start = () => setInterval(poll, Number(process.env.POLL_MS)) // <- finding`,
        `import axios from 'axios'
export const http = axios.create({ timeout: parseInt(process.env.HTTP_TIMEOUT_MS!, 10) }) // <- finding`,
        `import { Pool } from 'pg'
const size = Number(process.env.POOL_SIZE) // <- finding
export const pool = new Pool({ max: size, connectionTimeoutMillis: 5_000 })`,
        {
          title: 'the schema knows other variables, not this one',
          files: {
            'src/config.ts': `import { z } from 'zod'\nexport const config = z.object({ PORT: z.coerce.number() }).parse(process.env)\n`,
            'src/jobs.ts': `import { sweep } from './sweep.js'\nexport const start = () => setTimeout(sweep, +process.env.SWEEP_DELAY!) // <- finding\n`,
          },
        },
        `import 'express'
import { createClient } from './client.js'
export const client = createClient({ retries: Number.parseInt(process.env.CLIENT_RETRIES as string, 10), url: 'https://peer.example.com' }) // <- finding`,
      ],
      good: [
        `import { poll } from './jobs.js'
export const start = () => setInterval(poll, Number(process.env.POLL_MS ?? 5_000))`,
        `import { poll } from './jobs.js'
export const start = () => setInterval(poll, Number(process.env.POLL_MS) || 5_000)`,
        `import { poll } from './jobs.js'
const every = Number(process.env.POLL_MS)
if (Number.isNaN(every)) throw new Error('POLL_MS is no number')
export const start = () => setInterval(poll, every)`,
        {
          title: 'a schema makes sure of it',
          files: {
            'src/config.ts': `import { cleanEnv, num } from 'envalid'\nexport const config = cleanEnv(process.env, { POLL_MS: num({ default: 5_000 }) })\n`,
            'src/jobs.ts': `import { sweep } from './sweep.js'\nexport const start = () => setInterval(sweep, Number(process.env.POLL_MS))\n`,
          },
        },
        `export const workers = Number(process.env.WORKERS)`,
        { title: 'a test', files: { 'src/jobs.test.ts': `setTimeout(() => {}, Number(process.env.WAIT_MS))\n` } },
        `import { poll } from './jobs.js'
import { positive } from './numbers.js'
export const start = () => setInterval(poll, positive(Number(process.env.POLL_MS), 5_000))`,
        `import 'express'
const size = Number(process.env.POOL_SIZE)
export const pool = { max: Number.isFinite(size) ? size : 10 }`,
      ],
    },
  },
  *judge(system) {
    const checked = new Set(system.facts('config-check').flatMap((check) => (check.file.role === 'test' ? [] : check.names)))
    for (const read of system.facts('config-read')) {
      if (read.use !== 'number' || !read.inService || checked.has(read.name)) continue
      yield gapAt(read, {
        message: `Without a number in \`${read.name}\` this is ${read.becomes ?? 'NaN'}, and goes as such into \`${read.into}\`: nothing stands in for it and nothing makes sure of it.`,
      })
    }
  },
})
