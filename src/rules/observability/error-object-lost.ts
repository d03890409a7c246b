import type { LostError } from '#model/facts/log'
import { gapAt, rule } from '#model/rule'
import { errorObjectLostPython } from './examples/error-object-lost-python.ts'
import { errorObjectLostJava } from './examples/error-object-lost-java.ts'

const says = (lost: LostError, keys: readonly string[]): string => {
  if (lost.how === 'without-placeholder')
    return `\`${lost.name}\` stands behind a message that has no placeholder for it: the line cannot be formatted, and none of the logger's handlers gets it.`
  return lost.how === 'behind-message'
    ? `\`${lost.name}\` stands behind the message, where this logger takes values for placeholders and drops the rest: neither its message nor its stack is written.`
    : `\`${lost.name}\` stands under \`${lost.key}\`, and this logger writes an error whole only under ${keys.map((key) => `\`${key}\``).join(', ')}: what comes out is \`{}\`.`
}

export const errorObjectLost = rule({
  id: 'error-object-lost',
  check: '3.3',
  severity: 'P2',
  stage: 'stable',
  title: 'Error that the logger does not write',
  why: 'The log says that something failed and not what. At 3 AM there is a message without a cause, and the only way to learn more is to wait for it to happen again.',
  fix: 'Hand the error over in the form that this logger writes whole (`{ err }` first, `exc_info`, `logger.exception`), with the message beside it.',
  blindSpots: 'Only loggers whose making is in the repository, with options that are spelled out.',
  examples: {
    python: errorObjectLostPython,
    java: errorObjectLostJava,
    typescript: {
      bad: [
        `import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) {
    logger.error('work failed', error) // <- finding
  }
}`,
        `import pino from 'pino'
const logger = pino({ level: 'info' })
export const run = (work: Promise<void>) => work.catch((err) => {
  logger.warn({ error: 1, cause: err }, 'will try again') // <- finding
})`,
        {
          title: 'the logger is made in another file',
          files: {
            'src/logger.ts': `import { pino } from 'pino'\nexport const logger = pino({ name: 'orders' })\nexport default logger\n`,
            'src/run.ts': `import logger from './logger.js'\nexport const run = async (work: () => Promise<void>) => {\n  try { await work() } catch (e) {\n    logger.error({ error: e }, 'work failed') // <- finding\n  }\n}\n`,
          },
        },
        `import pino from 'pino'
const logger = pino({ level: 'info', base: { app: 'orders' } })
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) {
    logger.error({ msg: 'work failed', attempt: 1, error }) // <- finding
  }
}`,
        {
          title: 'a serializer for other things',
          files: {
            'src/run.ts': `import pino from 'pino'
const logger = pino({ serializers: { req: pino.stdSerializers.req } })
export const run = (work: Promise<void>) => work.catch((error) => {
  logger.fatal({ error }, 'work failed') // <- finding
})
`,
          },
        },
      ],
      good: [
        `import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ err: error }, 'work failed') }
}`,
        `import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error(error, 'work failed') }
}`,
        `import pino from 'pino'
const logger = pino({ serializers: { error: pino.stdSerializers.err } })
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ error }, 'work failed') }
}`,
        `import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error('work failed: %s', error) }
}`,
        `import winston from 'winston'
const logger = winston.createLogger({ format: winston.format.errors({ stack: true }) })
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error('work failed', error) }
}`,
        `import { logger } from '@acme/logging'
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error('work failed', error) }
}`,
        `import pino from 'pino'
import { options } from './options.js'
const logger = pino(options)
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ error }, 'work failed') }
}`,
        `import pino from 'pino'
const logger = pino({ errorKey: 'error' })
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ error }, 'work failed') }
}`,
        `import pino from 'pino'
const logger = pino()
export const run = async (work: () => Promise<void>) => {
  try { await work() } catch (error) { logger.error({ error: error instanceof Error ? error.message : String(error) }, 'work failed') }
}`,
      ],
    },
  },
  *judge(system) {
    for (const call of system.facts('log-call')) {
      const keys = call.made?.errorKeys
      if (!call.inService || !keys) continue
      for (const lost of call.lostErrors) {
        if (lost.how === 'under-key' && keys.includes(lost.key ?? '')) continue
        yield gapAt(call, { at: lost.at, message: says(lost, keys) })
      }
    }
  },
})
