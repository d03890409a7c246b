import type { Examples } from '#model/rule'

export const rejectionUnhandledTypescript: Examples = {
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
    {
      title: 'a timer that calls an asynchronous function',
      files: {
        'src/rates.ts': `import 'express'
import axios from 'axios'
let rates: object = {}
setInterval(async () => { // <- finding
  rates = (await axios.get('https://rates.example.com', { timeout: 2_000 })).data
}, 60_000)
export const current = () => rates
`,
      },
    },
    {
      title: 'a step that is started and not awaited',
      files: {
        'src/feed.ts': `import 'express'
import { source } from './source.js'
export async function* events(cursor?: number) {
  const buffer: unknown[] = []
  const catchUp = async () => {
    if (cursor !== undefined) buffer.push(...(await source.since(cursor)))
  }
  catchUp() // <- finding
  while (buffer.length > 0) yield buffer.shift()
}
`,
        'src/source.ts': `import { prisma } from './db.js'
export const source = { since: async (cursor: number) => await prisma.event.findMany({ where: { id: { gt: cursor } } }) }
`,
      },
    },
    {
      title: 'what a constructor works off is there from the beginning',
      files: {
        'src/usage.ts': `import 'express'
import { Store } from './store.js'
import { left } from './left.js'
export class Usage {
  private seen = new Set<string>(left)
  constructor(private readonly store: Store) {
    this.write() // <- finding
  }
  async write(): Promise<void> {
    if (this.seen.size > 0) {
      const ids = [...this.seen]
      this.seen = new Set()
      await this.store.markSeen(ids)
    }
  }
  mark(id: string) {
    this.seen.add(id)
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'a constructor works off what has not gathered yet',
      files: {
        'src/usage.ts': `import 'express'
import { Store } from './store.js'
export class Usage {
  private seen = new Set<string>()
  constructor(private readonly store: Store) {
    this.write()
  }
  async write(): Promise<void> {
    if (this.seen.size > 0) {
      const ids = [...this.seen]
      this.seen = new Set()
      await this.store.markSeen(ids)
    }
  }
  mark(id: string) {
    this.seen.add(id)
  }
}
`,
      },
    },
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
    {
      title: 'the method that it leads to sees to its failures',
      files: {
        'src/metrics.ts': `import 'express'
export class Metrics {
  #queue: object[] = []
  start() {
    setInterval(() => void this.flush(), 10_000)
  }
  async flush() {
    if (this.#queue.length === 0) return
    await this.send(this.#queue.splice(0))
  }
  private async send(events: object[]) {
    try {
      await fetch('https://metrics.example.com', { method: 'POST', body: JSON.stringify(events), signal: AbortSignal.timeout(1_000) })
    } catch (error) {
      console.error(error)
    }
  }
}
`,
      },
    },
    {
      title: 'so does one of another file',
      files: {
        'src/notify.ts': `import 'express'
import { Mailer } from './mailer.js'
const tell = async (id: string) => {
  await Mailer.tell(id)
}
export const changed = (id: string) => {
  void tell(id)
}
`,
        'src/mailer.ts': `export class Mailer {
  static async tell(id: string) {
    try {
      await fetch('https://mail.example.com/' + id, { method: 'POST', signal: AbortSignal.timeout(1_000) })
    } catch (error) {
      console.error(error)
    }
  }
}
`,
      },
    },
  ],
}
