import { rule } from '#model/rule'
import { fallbackRemovedJava } from './examples/fallback-removed-java.ts'
import { fallbackRemovedPython } from './examples/fallback-removed-python.ts'
import type { System } from '#model/system'
import type { Kept } from '#system/kept-safeguards'
import { judgeLost } from '#system/lost-safeguards'

export const fallbackRemoved = rule({
  id: 'fallback-removed',
  check: '4.4',
  alsoServes: ['4.8', '1.1'],
  severity: 'P2',
  stage: 'preview',
  title: 'Fallback taken away',
  why: 'What went on without this dependency now fails with it: an outage of something that users could have done without is an outage of the page, the request or the job that asks it.',
  fix: 'Keep the fallback, or say in the change why the failure of this dependency is the failure of the caller now.',
  blindSpots: 'A failure that is caught by the caller, or by a wrapper that is called for the first time here, counts as handled.',
  examples: {
    java: fallbackRemovedJava,
    python: fallbackRemovedPython,
    typescript: {
      bad: [
        {
          title: 'what is asked of a function of our own',
          base: {
            'src/a.ts': `import 'express'
import { history } from './history.js'
export const follow = async (id: string) => {
  let lines: string[]
  try {
    lines = await history(id)
  } catch { // <- finding
    lines = []
  }
  return lines
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { history } from './history.js'
export const follow = async (id: string) => {
  let lines: string[]
  lines = await history(id)
  return lines
}
`,
          },
        },
        {
          title: 'an empty list instead of what is optional',
          base: {
            'src/profile.ts': `import express from 'express'
import { graph } from './graph.js'
export const app = express()
app.get('/profile/:id', async (req, res) => {
  const known = await graph
    .knownFollowers(req.params.id)
    .catch(() => []) // <- finding
  res.json({ known })
})
`,
          },
          files: {
            'src/profile.ts': `import express from 'express'
import { graph } from './graph.js'
export const app = express()
app.get('/profile/:id', async (req, res) => {
  const known = await graph.knownFollowers(req.params.id)
  res.json({ known })
})
`,
          },
        },
        {
          title: 'a cache that may be down',
          base: {
            'src/cache.ts': `import 'express'
import { redis, logger } from './redis.js'
export const cached = async (key: string) => {
  try {
    return await redis.get(key)
  } catch (error) { // <- finding
    logger.warn({ error }, 'cache')
    return undefined
  }
}
`,
          },
          files: {
            'src/cache.ts': `import 'express'
import { redis, logger } from './redis.js'
export const cached = async (key: string) => {
  return await redis.get(key)
}
`,
          },
        },
        {
          title: 'one of several sources',
          base: {
            'src/rates.ts': `import 'express'\nimport { bank } from './bank.js'\nexport const rate = async (day: string) => {\n  const rate = await bank.rate(day).catch(() => null) // <- finding\n  return rate ?? 1\n}\n`,
          },
          files: {
            'src/rates.ts': `import 'express'\nimport { bank } from './bank.js'\nexport const rate = async (day: string) => {\n  const rate = await bank.rate(day)\n  return rate ?? 1\n}\n`,
          },
        },
      ],
      good: [
        {
          title: 'the handler threw',
          base: {
            'src/a.ts': `import 'express'\nimport { bank } from './bank.js'\nexport const a = async () => {\n  try {\n    return await bank.rate()\n  } catch (error) {\n    throw new Error('bank', { cause: error })\n  }\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { bank } from './bank.js'\nexport const a = async () => {\n  return await bank.rate()\n}\n`,
          },
        },
        {
          title: 'another fallback',
          base: {
            'src/a.ts': `import 'express'\nimport { bank } from './bank.js'\nexport const a = async () => {\n  return bank.rate().catch(() => null)\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { bank } from './bank.js'\nexport const a = async () => {\n  try {\n    return await bank.rate()\n  } catch {\n    return 1\n  }\n}\n`,
          },
        },
        {
          title: 'what was asked went away',
          base: {
            'src/a.ts': `import 'express'\nimport { bank } from './bank.js'\nexport const a = async () => {\n  const x = await bank.rate().catch(() => null)\n  return x ?? 1\n}\n`,
          },
          files: { 'src/a.ts': `import 'express'\nexport const a = async () => {\n  return 1\n}\n` },
        },
        {
          title: 'a wrapper does it',
          base: {
            'src/a.ts': `import 'express'\nimport { bank } from './bank.js'\nexport const a = async () => {\n  return bank.rate().catch(() => null)\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { bank } from './bank.js'\nimport { safely } from './safely.js'\nexport const a = async () => {\n  return safely(bank.rate())\n}\n`,
          },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['dependence'],
      ({ by }) => `When \`${by}\` failed, the caller went on without it; this change takes that away, and the failure is the caller's now.`,
      // What goes on without its own database has lost what it was asked for; and nothing here is about the start.
      (kept) => (asksDatabase(system, kept) ? [] : ['4.4']),
    ),
})

const asksDatabase = (system: System, { at, by, ownData }: Kept): boolean =>
  ownData === true || system.facts('data-access').some((access) => access.at.path === at.path && access.callee === by)
