import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'
import { errorLogRemovedPython } from './examples/error-log-removed-python.ts'
import { errorLogRemovedGo } from './examples/error-log-removed-go.ts'
import { errorLogRemovedJava } from './examples/error-log-removed-java.ts'

export const errorLogRemoved = rule({
  id: 'error-log-removed',
  check: '3.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Failures are no longer written down',
  why: 'When this fails, nothing says so with what it was working on. Whoever is on call sees that something is missing and has no line to begin with.',
  fix: 'Keep a line for the failure with what identifies the work, where it is caught or where it ends up.',
  blindSpots: 'A failure that goes up and is written down by a caller of another file is not followed.',
  examples: {
    java: errorLogRemovedJava,
    go: errorLogRemovedGo,
    python: errorLogRemovedPython,
    typescript: {
      bad: [
        {
          title: 'the handler with it',
          base: {
            'src/run.ts': `import 'express'
import { logger } from './logger.js'
export const run = async (job: { id: string }, next: (job: unknown) => Promise<unknown>) => {
  try {
    return await next(job)
  } catch (error) {
    logger.error({ error, job: job.id }, 'job failed') // <- finding
    throw error
  }
}
`,
          },
          files: {
            'src/run.ts': `import 'express'
export const run = async (job: { id: string }, next: (job: unknown) => Promise<unknown>) => {
  return next(job)
}
`,
          },
        },
        {
          title: 'from a handler that goes on',
          base: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    logger.error({ error, id }, 'not saved') // <- finding\n    return false\n  }\n  return true\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    return false\n  }\n  return true\n}\n`,
          },
        },
        {
          title: 'an error tracker',
          base: {
            'src/a.ts': `import 'express'\nimport * as Sentry from '@sentry/node'\nimport { store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    Sentry.captureException(error) // <- finding\n    return false\n  }\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    return false\n  }\n}\n`,
          },
        },
      ],
      good: [
        {
          title: 'another line',
          base: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    logger.error({ error }, 'not saved')\n  }\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    logger.warn({ error, id }, 'not saved')\n  }\n}\n`,
          },
        },
        {
          title: 'one of two lines about the same failure',
          base: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    logger.error({ error, id }, 'not saved')\n    logger.error('no answer')\n    throw error\n  }\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    logger.error({ error, id }, 'not saved')\n    throw error\n  }\n}\n`,
          },
        },
        {
          title: 'on the console now',
          base: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    logger.error({ error }, 'not saved')\n  }\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    console.error('not saved', error)\n  }\n}\n`,
          },
        },
        {
          title: 'the work went away',
          base: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    logger.error({ error }, 'not saved')\n  }\n}\n`,
          },
          files: { 'src/a.ts': `import 'express'\nexport const save = async (id: string) => {\n  return id\n}\n` },
        },
        {
          title: 'a function that does it',
          base: {
            'src/a.ts': `import 'express'\nimport { logger, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    logger.error({ error }, 'not saved')\n  }\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { report, store } from './store.js'\nexport const save = async (id: string) => {\n  try {\n    await store.save(id)\n  } catch (error) {\n    report(error)\n  }\n}\n`,
          },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(system, change, ['silence'], ({ by, protects }) => `\`${by}\` told of the failures of ${protects}, and is taken away.`),
})
