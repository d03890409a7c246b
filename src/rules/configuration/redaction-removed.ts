import { rule, type Judgement } from '#model/rule'
import type { Change, System } from '#model/system'
import { redactionRemovedPython } from './examples/redaction-removed-python.ts'
import { redactionRemovedGo } from './examples/redaction-removed-go.ts'
import { redactionRemovedJava } from './examples/redaction-removed-java.ts'
import { judgeLost } from '#system/lost-safeguards'

export const redactionRemoved = rule({
  id: 'redaction-removed',
  check: '2.2',
  alsoServes: ['3.4', '3.3'],
  severity: 'P1',
  stage: 'preview',
  title: 'Redaction of logs taken away',
  why: 'What was masked is now written as it is, and goes wherever logs and error reports go: to disks, search indexes, vendors, and everybody who may read them. It can not be called back; what was written must be rotated.',
  fix: 'Keep the redaction, or show in the change what takes these values out now.',
  blindSpots: 'It knows functions and lists that say by their names what they are for, and keys that are answered by a mask.',
  examples: {
    python: redactionRemovedPython,
    go: redactionRemovedGo,
    java: redactionRemovedJava,
    typescript: {
      bad: [
        {
          title: 'of an error that is handed on',
          base: {
            'src/a.ts': `import 'express'
import { sanitizeError } from './clean.js'
import { store, wrap } from './store.js'
export const connect = async (url: string) => {
  try {
    await store.connect(url)
  } catch (error) {
    throw wrap(sanitizeError(error)) // <- finding
  }
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { store, wrap } from './store.js'
export const connect = async (url: string) => {
  try {
    await store.connect(url)
  } catch (error) {
    throw wrap(error)
  }
}
`,
          },
        },

        {
          title: 'a function that cleans what is logged',
          base: {
            'src/logger.ts': `import winston from 'winston'
import 'express'
export class Logger {
  output = winston.createLogger()
  info(message: string, extra: Record<string, unknown>) {
    this.output.info(message, { ...this.sanitize(extra), label: 'app' }) // <- finding
  }
  sanitize(extra: Record<string, unknown>) {
    return extra
  }
}
`,
          },
          files: {
            'src/logger.ts': `import winston from 'winston'
import 'express'
export class Logger {
  output = winston.createLogger()
  info(message: string, extra: Record<string, unknown>) {
    this.output.info(message, { ...extra, label: 'app' })
  }
  sanitize(extra: Record<string, unknown>) {
    return extra
  }
}
`,
          },
        },
        {
          title: 'a name of a list',
          base: {
            'src/audit.ts': `import 'express'\nconst sensitiveKeys = ['password', 'secret'] // <- finding\nexport const isSensitive = (key: string) => sensitiveKeys.includes(key)\n`,
          },
          files: {
            'src/audit.ts': `import 'express'\nconst sensitiveKeys = ['password']\nexport const isSensitive = (key: string) => sensitiveKeys.includes(key)\n`,
          },
        },
        {
          title: 'a key that is answered by a mask',
          base: {
            'src/audit.ts': `import 'express'
export const clean = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, key === 'password' ? '******' : value])) // <- finding
export const record = (data: Record<string, unknown>) => ({ ...clean(data) })
`,
          },
          files: {
            'src/audit.ts': `import 'express'
export const clean = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value]))
export const record = (data: Record<string, unknown>) => ({ ...clean(data) })
`,
          },
        },
      ],
      good: [
        {
          title: 'what cleans is written out in its place',
          base: {
            'src/audit.ts': `import 'express'
const secret = /[a-z0-9]{24,}/g

export const redactSecrets = (text: string): string => {
  return text.replace(secret, '***')
}

export function line(name: string, text: string): string {
  if (name === '') return ''
  return redactSecrets(text)
}
`,
          },
          files: {
            'src/audit.ts': `import 'express'
const secret = /[a-z0-9]{24,}/g

export function line(name: string, text: string): string {
  if (name === '') return ''
  return text.replace(secret, '***')
}
`,
          },
        },
        {
          title: 'the list moved to another file',
          base: {
            'src/audit.ts': `import 'express'\nconst sensitiveKeys = ['password', 'secret']\nexport const isSensitive = (key: string) => sensitiveKeys.includes(key)\n`,
          },
          files: {
            'src/audit.ts': `import 'express'\nimport { sensitiveKeys } from './keys.js'\nexport const isSensitive = (key: string) => sensitiveKeys.includes(key)\n`,
            'src/keys.ts': `export const sensitiveKeys = ['password', 'secret', 'token']\n`,
          },
        },
        {
          title: 'the log line went away',
          base: {
            'src/a.ts': `import 'express'\nimport { logger, redact } from './log.js'\nexport const f = (body: unknown) => {\n  logger.info(redact(body), 'in')\n  return 1\n}\n`,
          },
          files: { 'src/a.ts': `import 'express'\nexport const f = (body: unknown) => {\n  return 1\n}\n` },
        },
        {
          title: 'another function does it',
          base: {
            'src/a.ts': `import 'express'\nimport { logger, redact } from './log.js'\nexport const f = (body: unknown) => {\n  logger.info(redact(body), 'in')\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { logger, withoutSecrets } from './log.js'\nexport const f = (body: unknown) => {\n  logger.info(withoutSecrets(body), 'in')\n}\n`,
          },
        },
        {
          title: 'cleaning that has nothing to do with logs',
          base: {
            'src/a.ts': `import 'express'\nimport { sanitizeHtml, save } from './store.js'\nexport const f = (body: string) => save(sanitizeHtml(body))\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { sanitizeHtml, save } from './store.js'\nexport const f = (body: string) => save(body)\n`,
          },
        },
        {
          title: 'a list whose name only sounds like it',
          base: {
            'src/search.ts': `import 'express'\nexport const caseSensitiveColumns = ['code', 'path']\nexport const caseInsensitive = ['name', 'title']\n`,
          },
          files: {
            'src/search.ts': `import 'express'\nexport const caseSensitiveColumns = ['code']\nexport const caseInsensitive = ['name']\n`,
          },
        },
        {
          title: 'a name that is covered by another spelling',
          base: { 'src/audit.ts': `import 'express'\nexport const secretKeys = ['password', 'Password', 'token']\n` },
          files: { 'src/audit.ts': `import 'express'\nexport const secretKeys = ['password', 'token']\n` },
        },
      ],
    },
  },
  *judge(system, change) {
    yield* judgeLost(
      system,
      change,
      ['disclosure'],
      ({ by, protects }) => `\`${by}\` took secrets out of what ${protects} writes down, and is taken away.`,
      ({ by, optionOf }) => (takesOut.test(by) || isLog.test(optionOf ?? '') ? ['2.2'] : []),
    )
    for (const list of system.facts('redaction'))
      if (list.inService)
        yield {
          kind: 'evidence',
          at: list.at,
          subject: list.subject,
          within: list.within,
          note: `${list.names.length} ${list.names.length === 1 ? 'name is' : 'names are'} taken out`,
          checks: list.saysSo ? ['2.2', ...(list.names.some((name) => personal.test(name)) ? (['3.4'] as const) : [])] : [],
        }
    if (change) yield* lostNames(system, change)
  },
})

/** Says of itself that it takes out; others mask what is shown as well. */
const takesOut = /redact|scrub|censor/i
const isLog = /^(log|trace|debug|info|warn|warning|error|fatal|exception|capture\w+)$/i
const personal = /e-?mail|phone|address|birth|ssn|first_?name|last_?name|full_?name|\bip\b|card/i

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Names that the base took out in a file which this change edits, and the head takes out nowhere. */
function* lostNames(system: System, change: Change): Generator<Judgement> {
  const kept = new Set(system.facts('redaction').flatMap((list) => list.names.map(plain)))
  for (const list of change.base.facts('redaction')) {
    if (!list.inService || change.file(list.at.path)?.status !== 'modified') continue
    const lost = list.names.filter((name) => !kept.has(plain(name)))
    if (lost.length === 0) continue
    const twin = system.facts('redaction').find((other) => other.at.path === list.at.path)
    yield {
      kind: 'gap',
      at: twin?.at ?? { path: list.at.path, startLine: 1, endLine: 1 },
      subject: list.subject,
      within: list.within,
      message: `${lost.map((name) => `\`${name}\``).join(', ')} ${lost.length === 1 ? 'was' : 'were'} taken out of what is written down, and no longer ${lost.length === 1 ? 'is' : 'are'}.`,
    }
  }
}
