import { rule } from '#model/rule'
import { intakeLimitRemovedJava } from './examples/intake-limit-removed-java.ts'
import { intakeLimitRemovedGo } from './examples/intake-limit-removed-go.ts'
import { intakeLimitRemovedPython } from './examples/intake-limit-removed-python.ts'
import { judgeLost } from '#system/lost-safeguards'

export const intakeLimitRemoved = rule({
  id: 'intake-limit-removed',
  check: '9.4',
  severity: 'P2',
  stage: 'stable',
  title: 'Limit on what is taken in removed',
  why: 'One upload, message or archive that is larger than anybody expected is held in memory or worked through whole. The process is killed for its memory, or has no time for anyone else, and the client sends it again.',
  fix: 'Put the limit back, or show in the change what bounds it now.',
  blindSpots: 'A limit in a proxy before the service is not seen.',
  examples: {
    java: intakeLimitRemovedJava,
    python: intakeLimitRemovedPython,
    typescript: {
      bad: [
        {
          title: 'how long a text may be, the number first',
          base: {
            'src/a.ts': `import express from 'express'
import { BadRequest } from './errors.js'
import { hash } from './hash.js'
export const app = express()
export const setPassword = async (password: string) => {
  if (password.length < 8) {
    throw new BadRequest('Password must be at least 8 characters.')
  }
  if (64 < password.length) { // <- finding
    throw new BadRequest('Password must be at most 64 characters.')
  }
  return hash(password)
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { BadRequest } from './errors.js'
import { hash } from './hash.js'
export const app = express()
export const setPassword = async (password: string) => {
  if (password.length < 8) {
    throw new BadRequest('Password must be at least 8 characters.')
  }
  return hash(password)
}
`,
          },
        },
        {
          title: 'set on the parser of a form',
          base: {
            'src/a.ts': `import express from 'express'
import { IncomingForm } from 'formidable'
export const app = express()
export const read = (req: never) => {
  const form = new IncomingForm()
  form.maxFileSize = 1 // <- finding
  return form.parse(req)
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { IncomingForm } from 'formidable'
export const app = express()
export const read = (req: never) => {
  const form = new IncomingForm()
  return form.parse(req)
}
`,
          },
        },
        {
          title: 'refused by an expression',
          base: {
            'src/a.ts': `import express from 'express'
import { hash, reject } from './hash.js'
export const app = express()
export const keep = (text: string) =>
  (Buffer.byteLength(text) > 72 // <- finding
    ? reject('password too long')
    : hash(text))
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { hash } from './hash.js'
export const app = express()
export const keep = (text: string) =>
  hash(text)
`,
          },
        },

        {
          title: 'the size of an upload',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
import multer from 'multer'
export const upload = multer({
  dest: '/tmp',
  limits: {
    fileSize: 5_000_000, // <- finding
  },
})
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
import multer from 'multer'
export const upload = multer({
  dest: '/tmp',
  limits: {
  },
})
`,
          },
        },
        {
          title: 'a body that is too large',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
export const take = (body: string) => {
  if (body.length > MAX_BODY) { // <- finding
    throw new Error('body too large')
  }
  return JSON.parse(body)
}
const MAX_BODY = 1000
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
export const take = (body: string) => {
  return JSON.parse(body)
}
const MAX_BODY = 1000
`,
          },
        },

        {
          title: 'an option',
          base: {
            'src/sockets.ts': `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({
  noServer: true,
  maxPayload: 1024 * 1024, // <- finding
})
`,
          },
          files: {
            'src/sockets.ts': `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({
  noServer: true,
})
`,
          },
        },
        {
          title: 'a count that throws',
          base: {
            'src/unpack.ts': `import express from 'express'
export const app = express()
export const names = (archive: { files: object }) => {
  const all = Object.keys(archive.files)
  if (all.length > maxFiles) { // <- finding
    throw new Error('Too many files')
  }
  return all
}
const maxFiles = 10_000
`,
          },
          files: {
            'src/unpack.ts': `import express from 'express'
export const app = express()
export const names = (archive: { files: object }) => {
  const all = Object.keys(archive.files)
  return all
}
`,
          },
        },
        {
          title: 'how much is done at once',
          base: {
            'src/queue.ts': `import PQueue from 'p-queue'
export const queue = new PQueue({ concurrency: 10 }) // <- finding
`,
          },
          files: {
            'src/queue.ts': `import PQueue from 'p-queue'
export const queue = new PQueue()
`,
          },
        },
      ],
      good: [
        {
          title: 'more than one of what should be one',
          base: {
            'src/a.ts': `import express from 'express'
import { users } from './users.js'
export const app = express()
export const one = async (name: string) => {
  const found = await users.named(name)
  if (found.length > 1) {
    throw new Error('ambiguous')
  }
  return found[0]
}
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { users } from './users.js'
export const app = express()
export const one = async (name: string) => {
  const found = await users.named(name)
  return found[0]
}
`,
          },
        },
        {
          title: 'a variable has another name',
          base: {
            'src/create.ts': `import 'express'
import { tokens } from './tokens.js'
export const createToken = async (userId: string) => {
  if ((await tokens.countByUser(userId)) >= 10) throw new Error('too many tokens')
  return tokens.create(userId)
}
`,
          },
          files: {
            'src/create.ts': `import 'express'
import { tokens } from './tokens.js'
export const createToken = async (ownerId: string) => {
  if ((await tokens.countByUser(ownerId)) >= 10) throw new Error('too many tokens')
  return tokens.create(ownerId)
}
`,
          },
        },
        {
          title: 'nothing of the kind in the file',
          base: {
            'src/a.ts': `export const a = 1
`,
          },
          files: {
            'src/a.ts': `export const a = 2
`,
          },
        },
        {
          title: 'the limit moved below',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
export const take = (body: string) => {
  if (body.length > MAX) throw new Error('too large')
  const value = JSON.parse(body)
  return value
}
const MAX = 1
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
export const take = (body: string) => {
  const value = JSON.parse(body)
  if (body.length > MAX) throw new Error('too large')
  return value
}
const MAX = 1
`,
          },
        },
        {
          title: 'another option bounds it',
          base: {
            'src/a.ts': `import express from 'express'
export const app = express()
import PQueue from 'p-queue'
export const queue = new PQueue({
  concurrency: 4,
})
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
export const app = express()
import PQueue from 'p-queue'
export const queue = new PQueue({
  intervalCap: 4,
})
`,
          },
        },

        {
          title: 'another number',
          base: { 'src/queue.ts': `import PQueue from 'p-queue'\nexport const queue = new PQueue({ concurrency: 10 })\n` },
          files: { 'src/queue.ts': `import PQueue from 'p-queue'\nexport const queue = new PQueue({ concurrency: 20 })\n` },
        },
        {
          title: 'what it bounded went away',
          base: {
            'src/queue.ts': `import PQueue from 'p-queue'\nimport { run } from './run.js'\nexport const queue = new PQueue({ concurrency: 10 })\nexport const one = () => run(1)\n`,
          },
          files: { 'src/queue.ts': `import { run } from './run.js'\nexport const one = () => run(1)\n` },
        },
        {
          title: 'a helper does it now',
          base: {
            'src/unpack.ts': `export const names = (all: string[]) => {\n  if (all.length > 100) throw new Error('too many files')\n  return all\n}\n`,
          },
          files: {
            'src/unpack.ts': `import { within } from './within.js'\nexport const names = (all: string[]) => {\n  within(all.length, 100)\n  return all\n}\n`,
          },
        },
        `import { WebSocketServer } from 'ws'
export const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 })`,
        {
          title: 'in a script',
          base: { 'scripts/load.ts': `import PQueue from 'p-queue'\nexport const queue = new PQueue({ concurrency: 10 })\n` },
          files: { 'scripts/load.ts': `import PQueue from 'p-queue'\nexport const queue = new PQueue()\n` },
        },
      ],
    },
    go: intakeLimitRemovedGo,
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['excess'],
      ({ by, protects }) => `\`${by}\` no longer bounds what ${protects} takes in or does at once, and nothing else here does.`,
      () => [],
    ),
})
