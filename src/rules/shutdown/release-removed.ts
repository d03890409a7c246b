import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'
import { releaseRemovedPython } from './examples/release-removed-python.ts'
import { releaseRemovedGo } from './examples/release-removed-go.ts'
import { releaseRemovedJava } from './examples/release-removed-java.ts'

/** A connection, or what holds many, is closed; a subscription that is cancelled says nothing of the database. */
const closesConnection =
  /pool\.end\(\)$|(db|database|conn|connection|prisma|redis|store|runner|cursor|knex|sequelize)\.(close|end|release|quit|disconnect|destroy)\(\)$|client\.(close|end|release|quit|disconnect)\(\)$/i

export const releaseRemoved = rule({
  id: 'release-removed',
  check: '8.4',
  alsoServes: ['8.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'What was taken is no longer given back',
  why: 'Each time this runs a connection, handle, timer or listener stays behind. Nothing shows it until the pool is empty or the memory is full; then everything waits, and a restart helps for a day.',
  fix: 'Give it back on every way out (`finally`), or show in the change who does so now.',
  blindSpots:
    'It sees what is called by names such as close, release and unsubscribe; a helper that does it elsewhere counts as doing so when it is called for the first time here.',
  examples: {
    java: releaseRemovedJava,
    go: releaseRemovedGo,
    python: releaseRemovedPython,
    typescript: {
      bad: [
        {
          title: 'the handler that did so when the caller leaves',
          base: {
            'src/a.ts': `import express from 'express'
import { open } from './files.js'
export const app = express()
app.get('/big', async (req, res) => {
  const source = await open(req.path)
  source.pipe(res)
  res.once('close', () => { // <- finding
    source.destroy()
  })
})
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { open } from './files.js'
export const app = express()
app.get('/big', async (req, res) => {
  const source = await open(req.path)
  source.pipe(res)
})
`,
          },
        },
        {
          title: 'a timer that nobody holds any more',
          base: {
            'src/a.ts': `import 'express'
import { feed } from './feed.js'
export const stream = (send: (text: string) => void) => {
  let beat: NodeJS.Timeout | undefined
  beat = setTimeout(() => send('.'), 5000)
  const close = () => {
    feed.leave(send)
    if (beat !== undefined) {
      clearTimeout(beat) // <- finding
    }
  }
  feed.join(send, close)
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { feed } from './feed.js'
export const stream = (send: (text: string) => void) => {
  setTimeout(() => send('.'), 5000)
  const close = () => {
    feed.leave(send)
  }
  feed.join(send, close)
}
`,
          },
        },
        {
          title: 'no longer in any case',
          base: {
            'src/a.ts': `import 'express'
import { metrics, store } from './store.js'
export const save = async (id: string) => {
  const timer = metrics.start('save')
  try {
    await store.save(id)
  } finally {
    timer.end() // <- finding
  }
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { metrics, store } from './store.js'
export const save = async (id: string) => {
  const timer = metrics.start('save')
  await store.save(id)
  timer.end()
}
`,
          },
        },

        {
          title: 'a listener on a request that goes on',
          base: {
            'src/a.ts': `import 'express'
import { bus } from './bus.js'
export const stream = async (request: { on(name: string, run: () => void): void }, send: (text: string) => void) => {
  const listener = (text: string) => send(text)
  bus.on('message', listener)
  request.on('close', () => {
    bus.off('message', listener) // <- finding
    send('bye')
  })
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { bus } from './bus.js'
export const stream = async (request: { on(name: string, run: () => void): void }, send: (text: string) => void) => {
  const listener = (text: string) => send(text)
  bus.on('message', listener)
  request.on('close', () => {
    send('bye')
  })
}
`,
          },
        },
        {
          title: 'a query runner',
          base: {
            'src/a.ts': `import 'express'
import { dataSource } from './db.js'
export const close = async (month: string) => {
  const runner = dataSource.createQueryRunner()
  await runner.connect()
  const rows = await runner.query('select 1 where month = $1', [month])
  await runner.release() // <- finding
  return rows.length
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { dataSource } from './db.js'
export const close = async (month: string) => {
  const runner = dataSource.createQueryRunner()
  await runner.connect()
  const rows = await runner.query('select 1 where month = $1', [month])
  return rows.length
}
`,
          },
        },
        {
          title: 'a connection of a pool',
          base: {
            'src/db.ts': `import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  const client = await pool.connect()
  try {
    return await client.query('select 1 where id = $1', [id])
  } finally {
    client.release() // <- finding
  }
}
`,
          },
          files: {
            'src/db.ts': `import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  const client = await pool.connect()
  return await client.query('select 1 where id = $1', [id])
}
`,
          },
        },
        {
          title: 'a timer',
          base: {
            'src/a.ts': `import 'express'\nimport { ping } from './ping.js'\nexport const watch = async (work: () => Promise<void>) => {\n  const timer = setInterval(ping, 1000)\n  await work()\n  clearInterval(timer) // <- finding\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { ping } from './ping.js'\nexport const watch = async (work: () => Promise<void>) => {\n  const timer = setInterval(ping, 1000)\n  await work()\n}\n`,
          },
        },
        {
          title: 'a subscription',
          base: {
            'src/a.ts': `import 'express'\nimport { bus } from './bus.js'\nexport const once = async (topic: string) => {\n  const subscription = bus.subscribe(topic)\n  const message = await subscription.next()\n  subscription.unsubscribe() // <- finding\n  return message\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { bus } from './bus.js'\nexport const once = async (topic: string) => {\n  const subscription = bus.subscribe(topic)\n  const message = await subscription.next()\n  return message\n}\n`,
          },
        },
      ],
      good: [
        {
          title: 'what was given back when the caller leaves is not taken any more',
          base: {
            'src/a.ts': `import express from 'express'
import { open } from './files.js'
export const app = express()
app.get('/big', async (req, res) => {
  const source = await open(req.path)
  source.pipe(res)
  res.once('close', () => {
    source.destroy()
  })
})
`,
          },
          files: {
            'src/a.ts': `import express from 'express'
import { send } from './files.js'
export const app = express()
app.get('/big', async (req, res) => {
  await send(req.path, res)
})
`,
          },
        },
        {
          title: 'still in any case',
          base: {
            'src/a.ts': `import 'express'
import { metrics, store } from './store.js'
export const save = async (id: string) => {
  const timer = metrics.start('save')
  try {
    await store.save(id)
  } finally {
    timer.end()
  }
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { metrics, store } from './store.js'
export const save = async (id: string) => {
  const timer = metrics.start('save')
  try {
    await store.save(id)
    await store.touch(id)
  } finally {
      timer.end()
  }
}
`,
          },
        },
        {
          title: 'a timer that clears itself from what it runs',
          base: {
            'src/a.ts': `import 'express'
import { work } from './work.js'
export class Plan {
  private timer?: NodeJS.Timeout
  later() {
    this.timer = setTimeout(() => {
      work()
      clearTimeout(this.timer)
    }, 100)
  }
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { work } from './work.js'
export class Plan {
  private timer?: NodeJS.Timeout
  later() {
    this.timer = setTimeout(() => {
      work()
    }, 100)
  }
}
`,
          },
        },

        {
          title: 'the language gives it back',
          base: {
            'src/db.ts': `import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  const client = await pool.connect()
  try {
    return await client.query('select 1 where id = $1', [id])
  } finally {
    client.release()
  }
}
`,
          },
          files: {
            'src/db.ts': `import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  await using client = await pool.connect()
  return await client.query('select 1 where id = $1', [id])
}
`,
          },
        },
        {
          title: 'a helper does it now',
          base: {
            'src/db.ts': `import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  const client = await pool.connect()
  try {
    return await client.query('select 1 where id = $1', [id])
  } finally {
    client.release()
  }
}
`,
          },
          files: {
            'src/db.ts': `import 'express'
import { withClient } from './pool.js'
export const load = (id: string) => withClient((client) => client.query('select 1 where id = $1', [id]))
`,
          },
        },
        {
          title: 'moved into a finally',
          base: {
            'src/db.ts': `import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  const client = await pool.connect()
  const rows = await client.query('select 1 where id = $1', [id])
  client.release()
  return rows
}
`,
          },
          files: {
            'src/db.ts': `import 'express'
import { pool } from './pool.js'
export const load = async (id: string) => {
  const client = await pool.connect()
  try {
    return await client.query('select 1 where id = $1', [id])
  } finally {
    client.release()
  }
}
`,
          },
        },
        {
          title: 'the timer is not set any more',
          base: {
            'src/a.ts': `import 'express'
import { storage } from './storage.js'
export const put = async (key: string, bytes: Uint8Array) => {
  const stop = new AbortController()
  const timeout = setTimeout(() => stop.abort(), 10_000)
  await storage.upload({ key, body: bytes, part: 1, checksum: 'none' }, { signal: stop.signal })
  await storage.commit(key)
  await storage.publish(key)
  await storage.tag(key)
  clearTimeout(timeout)
  return key
}
`,
          },
          files: {
            'src/a.ts': `import 'express'
import { storage } from './storage.js'
export const put = async (key: string, bytes: Uint8Array) => {
  await storage.upload({ key, body: bytes, part: 1, checksum: 'none' })
  await storage.commit(key)
  await storage.publish(key)
  await storage.tag(key)
  return key
}
`,
          },
        },
        {
          title: 'nothing is taken any more',
          base: {
            'src/a.ts': `import 'express'\nimport { pool } from './pool.js'\nexport const load = async () => {\n  const client = await pool.connect()\n  const rows = await client.query('select 1')\n  client.release()\n  return rows\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { pool } from './pool.js'\nexport const load = async () => {\n  const rows = await pool.query('select 1')\n  return rows\n}\n`,
          },
        },
        {
          title: 'in another form',
          base: {
            'src/a.ts': `import 'express'\nimport { open } from './files.js'\nexport const load = async () => {\n  const file = await open()\n  const text = await file.read()\n  await file.close()\n  return text\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { open } from './files.js'\nexport const load = async () => {\n  await using file = await open()\n  const text = await file.read()\n  return text\n}\n`,
          },
        },
        {
          title: 'an answer that is ended in another way',
          base: {
            'src/a.ts': `import express from 'express'\nexport const app = express()\napp.get('/', (req, res) => {\n  res.write('a')\n  res.end()\n})\n`,
          },
          files: {
            'src/a.ts': `import express from 'express'\nexport const app = express()\napp.get('/', (req, res) => {\n  res.write('a')\n})\n`,
          },
        },
        {
          title: 'moved into a finally',
          base: {
            'src/a.ts': `import 'express'\nimport { open } from './files.js'\nexport const load = async () => {\n  const file = await open()\n  const text = await file.read()\n  await file.close()\n  return text\n}\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport { open } from './files.js'\nexport const load = async () => {\n  const file = await open()\n  try {\n    return await file.read()\n  } finally {\n    await file.close()\n  }\n}\n`,
          },
        },
      ],
    },
  },
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['leak'],
      ({ by, protects }) =>
        /\.Wait\(\)$/.test(by)
          ? `\`${by}\` let what was still running come to its end before ${protects} went on, and is taken away.`
          : `\`${by}\` gave back what ${protects} takes, and is taken away.`,
      ({ by }) => (closesConnection.test(by) ? ['8.4'] : []),
    ),
})
