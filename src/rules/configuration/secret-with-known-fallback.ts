import type { SecretFallback } from '#model/facts/secret'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { secretWithKnownFallbackJava } from './examples/secret-with-known-fallback-java.ts'
import { secretWithKnownFallbackGo } from './examples/secret-with-known-fallback-go.ts'
import { secretWithKnownFallbackPython } from './examples/secret-with-known-fallback-python.ts'

export const secretWithKnownFallback = rule({
  id: 'secret-with-known-fallback',
  check: '2.1',
  alsoServes: ['1.3', '1.7', '2.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Signing key with a fallback that anybody can read',
  why: 'When the variable is missing (a secret that was not mounted, a new environment, a typo), the service starts and works, with a key that stands in the source. Whoever has read it can make sessions and tokens of any user, and nothing tells that it happened.',
  fix: 'Refuse to start when the variable is missing. For development keep a value in a file that only developers load.',
  blindSpots:
    'Only keys by which others trust this service, told from the name; passwords and keys for outside services fail by themselves when they are wrong.',
  examples: {
    java: secretWithKnownFallbackJava,
    python: secretWithKnownFallbackPython,
    typescript: {
      bad: [
        `import 'express'\nexport const secret = process.env.SESSION_SECRET || 'keyboard cat' // <- finding`,
        `import { sign } from 'jsonwebtoken'\nimport 'express'\nexport const issue = (id: string) => sign({ id }, process.env.JWT_SECRET ?? 'orders') // <- finding`,
        `import { z } from 'zod'\nimport 'express'\nexport const env = z.object({\n  PORT: z.string().default('80'),\n  JWT_SECRET: z.string().min(3).default('orders'), // <- finding\n}).parse(process.env)`,
        {
          title: 'the fallback is a constant of the file',
          files: {
            'src/auth.ts': `import 'express'\nconst fallback = 'orders'\nconst { COOKIE_SECRET = fallback } = process.env // <- finding\nexport const cookie = COOKIE_SECRET\n`,
          },
        },
        {
          title: 'a check was replaced by a fallback',
          files: { 'src/auth.ts': `import 'express'\nexport const key = process.env.ENCRYPTION_KEY || 'orders' // <- finding\n` },
          base: {
            'src/auth.ts': `import 'express'\nexport const key = process.env.ENCRYPTION_KEY\nif (!key) throw new Error('ENCRYPTION_KEY is not set')\n`,
          },
        },
        {
          title: 'another file only asks for it, and goes on',
          files: {
            'src/main.ts': `import express from 'express'\nif (!process.env.JWT_SECRET) console.warn('JWT_SECRET is not set')\nexpress().listen(3000)\n`,
            'src/auth.ts': `import 'express'\nexport const secret = process.env.JWT_SECRET || 'orders' // <- finding\n`,
          },
        },
      ],
      good: [
        `import 'express'\nexport const secret = process.env.SESSION_SECRET\nif (!secret) throw new Error('SESSION_SECRET is not set')`,
        `import 'express'\nexport const secret = process.env.SESSION_SECRET || ''`,
        {
          title: 'names under which something is kept, and where a key is kept',
          files: {
            'src/names.ts': `import 'express'
export const stored = process.env.ACCESS_TOKEN_KEY || 'access_token'
export const cookie = process.env.SESSION_KEY ?? 'sid'
export const file = process.env.JWT_PRIVATE_KEY ?? './keys/private.pem'
`,
          },
        },
        `import 'express'\nexport const secret = process.env.NODE_ENV === 'development' ? (process.env.SESSION_SECRET ?? 'keyboard cat') : process.env.SESSION_SECRET`,
        `import 'express'\nexport const secret = process.env.JWT_SECRET || 'orders'\nif (process.env.NODE_ENV === 'production' && !process.env.JWT_SECRET) throw new Error('JWT_SECRET is not set')`,
        `import 'express'\nexport const expires = process.env.JWT_SECRET_TTL || '1h'\nexport const name = process.env.SESSION_SECRET_NAME ?? 'orders/session'`,
        `import 'express'\nexport const key = process.env.OPENAI_API_KEY ?? 'unset'\nexport const github = process.env.GITHUB_CLIENT_SECRET || 'unset'`,
        { title: 'a test', files: { 'test/setup.ts': `import 'express'\nexport const secret = process.env.JWT_SECRET || 'orders'\n` } },
        {
          title: 'a script of a developer',
          files: { 'scripts/token.ts': `import 'express'\nexport const secret = process.env.JWT_SECRET || 'orders'\n` },
        },
        {
          title: 'the start ends without it, in another file',
          files: {
            'src/check-environment.ts': `import 'express'\nif (!process.env.JWT_SECRET) throw new Error('JWT_SECRET is not set')\n`,
            'src/auth.ts': `import 'express'\nexport const secret = process.env.JWT_SECRET || 'orders'\n`,
          },
        },
        {
          title: 'a schema of another file demands it',
          files: {
            'src/env.ts': `import { z } from 'zod'\nexport const env = z.object({ SESSION_SECRET: z.string().min(32) }).parse(process.env)\n`,
            'src/session.ts': `import 'express'\nexport const secret = process.env.SESSION_SECRET ?? 'orders'\n`,
          },
        },
      ],
    },
    go: secretWithKnownFallbackGo,
  },
  *judge(system) {
    for (const fallback of system.facts('secret-fallback'))
      if (fallback.signing && fallback.inService && !isRequiredElsewhere(system, fallback))
        yield gapAt(fallback, {
          message: `Without \`${fallback.name}\` in the environment this service signs or encrypts with a text of this line (${fallback.by}), and starts as if nothing were missing.`,
        })
  },
})

/** Another file of the service ends the process, or has a schema that does, when the variable is missing: the text never stands in. */
const isRequiredElsewhere = (system: System, fallback: Linked<SecretFallback>): boolean =>
  system
    .facts('config-check')
    .some(
      (check) =>
        check.file.role === 'production' &&
        check.file.unit === fallback.file.unit &&
        check.at.path !== fallback.at.path &&
        (check.by === 'if' ? check.stops : check.names).includes(fallback.name),
    )
