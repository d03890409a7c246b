import { rule } from '#model/rule'
import { retryRemovedPython } from './examples/retry-removed-python.ts'
import { retryRemovedGo } from './examples/retry-removed-go.ts'
import { retryRemovedJava } from './examples/retry-removed-java.ts'
import { judgeLost } from '#system/lost-safeguards'

export const retryRemoved = rule({
  id: 'retry-removed',
  check: '4.4',
  alsoServes: ['4.6'],
  severity: 'P2',
  stage: 'preview',
  title: 'Retry taken away',
  why: 'What another attempt got over (a database that is still starting, a connection that was cut) is a failure now: the request fails, or the process does not come up when it is started together with what it needs.',
  fix: 'Put the retry back, or say in the change why the first failure is final now.',
  examples: {
    python: retryRemovedPython,
    go: retryRemovedGo,
    java: retryRemovedJava,
    typescript: {
      bad: [
        {
          title: 'of the connection at start',
          base: {
            'src/database.ts': `import pRetry from 'p-retry'
import { connect } from './driver.js'
import 'express'
export const open = async (url: string) => {
  return pRetry(() => connect(url), { retries: 5 }) // <- finding
}
`,
          },
          files: {
            'src/database.ts': `import { connect } from './driver.js'
import 'express'
export const open = async (url: string) => {
  return connect(url)
}
`,
          },
        },
        {
          title: 'of a call',
          base: {
            'src/rates.ts': `import retry from 'async-retry'
import 'express'
import { client } from './client.js'
export async function rates(day: string) {
  const found = await retry(async () => client.load(day), { retries: 3 }) // <- finding
  return found.values
}
`,
          },
          files: {
            'src/rates.ts': `import 'express'
import { client } from './client.js'
export async function rates(day: string) {
  const found = await client.load(day)
  return found.values
}
`,
          },
        },
        {
          title: 'behind a function that says so by its name',
          base: {
            'src/pool.ts': `import 'express'\nimport { createPool } from './driver.js'\nimport { createWithRetry } from './retry.js'\nexport const open = async (url: string) => {\n  return createWithRetry(async () => createPool(url)) // <- finding\n}\n`,
          },
          files: {
            'src/pool.ts': `import 'express'\nimport { createPool } from './driver.js'\nexport const open = async (url: string) => {\n  return createPool(url)\n}\n`,
          },
        },
        {
          title: 'a loop',
          base: {
            'src/rates.ts': `import 'express'
import { client, pause } from './client.js'
export async function rates(day: string) {
  for (let attempt = 0; attempt < 3; attempt += 1) { // <- finding
    try {
      return await client.load(day)
    } catch (error) {
      await pause(attempt * 100)
    }
  }
  throw new Error('no rates')
}
`,
          },
          files: {
            'src/rates.ts': `import 'express'
import { client, pause } from './client.js'
export async function rates(day: string) {
  return await client.load(day)
}
`,
          },
        },
      ],
      good: [
        {
          title: 'by another package',
          base: {
            'src/a.ts': `import pRetry from 'p-retry'\nimport 'express'\nimport { load } from './load.js'\nexport const a = async () => {\n  return pRetry(() => load(), { retries: 5 })\n}\n`,
          },
          files: {
            'src/a.ts': `import { backOff } from 'exponential-backoff'\nimport 'express'\nimport { load } from './load.js'\nexport const a = async () => {\n  return backOff(() => load(), { numOfAttempts: 5 })\n}\n`,
          },
        },
        {
          title: 'what was repeated went away',
          base: {
            'src/a.ts': `import pRetry from 'p-retry'\nimport 'express'\nimport { load, other } from './load.js'\nexport const a = async () => {\n  const x = await pRetry(() => load(), { retries: 5 })\n  return other(x)\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { fresh } from './load.js'\nexport const a = async () => {\n  return fresh()\n}\n`,
          },
        },
        {
          title: 'other options',
          base: {
            'src/a.ts': `import pRetry from 'p-retry'\nimport 'express'\nimport { load } from './load.js'\nexport const a = async () => pRetry(() => load(), { retries: 5 })\n`,
          },
          files: {
            'src/a.ts': `import pRetry from 'p-retry'\nimport 'express'\nimport { load } from './load.js'\nexport const a = async () => pRetry(() => load(), { retries: 2 })\n`,
          },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['transience'],
      ({ protects }) => `A failure in ${protects} was tried again before; this change takes that away, and the first failure is final.`,
      () => [],
    ),
})
