import type { FloatingPromise } from '#model/facts/concurrency'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Change, Linked, System } from '#model/system'

const rejects = (system: System, floating: Linked<FloatingPromise>): boolean => {
  const target = system.define(floating.at.path, floating.target)
  return target !== undefined && system.isMarked(target.path, target.name, 'may-reject')
}

/** Its rejection was handled before this change. */
const wasCaught = (change: Change | undefined, floating: Linked<FloatingPromise>): boolean =>
  change?.base
    .facts('floating-promise')
    .some(
      (before) =>
        before.caughtAt !== undefined &&
        before.at.path === floating.at.path &&
        before.subject === floating.subject &&
        before.within === floating.within,
    ) ?? false

export const rejectionUnhandled = rule({
  id: 'rejection-unhandled',
  check: '4.8',
  alsoServes: ['3.3'],
  severity: 'P2',
  stage: 'preview',
  title: 'Rejection that nobody handles',
  why: 'Nobody waits for this promise, so that nobody hears of its failure. Node ends the process for an unhandled rejection unless something listens to `unhandledRejection`: one failed lookup takes down every request that the process was serving, or the work is lost without a word.',
  fix: 'Wait for it (`await`), or add a `.catch` that says what failed and for whom.',
  blindSpots: 'It speaks only of functions of this repository in which something that may fail is awaited outside every `try`.',
  examples: {
    typescript: {
      bad: [
        `import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/login', (req, res) => {
  void touch(req.body.id) // <- finding
  res.sendStatus(204)
})
async function touch(id: string) {
  await db.user.update({ where: { id }, data: { seenAt: new Date() } })
}`,
        {
          title: 'a function of another file',
          files: {
            'src/rooms.ts': `import { store } from './store.js'
export const joinRooms = async (id: string) => {
  const rooms = await store.rooms(id)
  return rooms
}
`,
            'src/socket.ts': `import { Server } from 'socket.io'
import { joinRooms } from './rooms.js'
const io = new Server()
io.on('connection', async (socket) => {
  joinRooms(socket.id) // <- finding
})
`,
          },
        },
        {
          title: 'a handler that was taken away',
          base: {
            'src/socket.ts': `import { Server } from 'socket.io'
import { joinRooms } from './rooms.js'
const io = new Server()
io.on('connection', async (socket) => {
  void joinRooms(socket.id).catch((error) => console.error(error)) // <- finding
})
`,
          },
          files: {
            'src/socket.ts': `import { Server } from 'socket.io'
import { joinRooms } from './rooms.js'
const io = new Server()
io.on('connection', async (socket) => {
  void joinRooms(socket.id)
})
`,
          },
        },
      ],
      good: [
        `import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/login', (req, res) => {
  touch(req.body.id).catch((error) => console.error(error))
  res.sendStatus(204)
})
async function touch(id: string) {
  await db.user.update({ where: { id }, data: { seenAt: new Date() } })
}`,
        `import express from 'express'
import { db, logger } from './db.js'
const app = express()
app.post('/login', (req, res) => {
  void touch(req.body.id)
  res.sendStatus(204)
})
async function touch(id: string) {
  try {
    await db.user.update({ where: { id }, data: { seenAt: new Date() } })
  } catch (error) {
    logger.error({ error })
  }
}`,
        `import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  count(req.body.id)
  res.sendStatus(204)
})
const seen = new Set<string>()
function count(id: string) {
  seen.add(id)
}`,
        `import express from 'express'
import { track } from 'analytics'
const app = express()
app.post('/login', (req, res) => {
  void track('login')
  res.sendStatus(204)
})`,
        `import express from 'express'
import { sleep } from './time.js'
const app = express()
const later = async () => {
  await sleep(1000)
}
app.post('/login', (req, res) => {
  void later()
  res.sendStatus(204)
})`,
        `import express from 'express'
import { db } from './db.js'
const app = express()
const load = async (id: string) => {
  await db.user.find(id)
}
app.get('/user', async (req, res) => {
  await load('1')
  res.json(await load('2'))
})`,
        {
          title: 'what it runs under a lock sees to its own failures',
          files: {
            'src/queue.ts': `import 'express'
import { Mutex } from 'async-mutex'
import { index } from './index.js'
export class Batch {
  private mutex = new Mutex()
  add() {
    void this.flush()
  }
  private async flush() {
    await this.mutex.runExclusive(async () => {
      try {
        await index.write()
      } catch (error) {
        console.error(error)
      }
    })
  }
}
`,
          },
        },
        {
          title: 'a race of promises that are handed in',
          files: {
            'src/race.ts': `import 'express'\nimport { close } from './browser.js'\nconst raceWith = async (one: Promise<unknown>, other: Promise<unknown>) => {\n  return await Promise.race([one, other])\n}\nexport const reap = () => {\n  void raceWith(close().catch(() => true), Promise.resolve())\n}\n`,
          },
        },
        {
          title: 'the program itself',
          files: {
            'src/main.ts': `import express from 'express'\nimport { db } from './db.js'\nconst main = async () => {\n  await db.connect()\n  express().listen(3000)\n}\nvoid main()\n`,
          },
        },
      ],
    },
  },
  *judge(system, change) {
    for (const floating of system.facts('floating-promise')) {
      if (!floating.inService) continue
      if (floating.caughtAt) yield evidenceAt(floating, 'its rejection is handled', floating.caughtAt)
      else if (rejects(system, floating) || wasCaught(change, floating))
        yield gapAt(floating, {
          message: `Nobody waits for \`${floating.callee}\`: what follows runs before it is done, and nothing handles its rejection.`,
        })
    }
  },
})
