import type { Examples } from '#model/rule'

export const unboundedConcurrencyTypescript: Examples = {
  bad: [
    `import PQueue from 'p-queue'
import 'express'
export class BackgroundQueue {
  queue = new PQueue() // <- finding
}`,
    `import 'express'
import { db, sendReminder } from './services.js'
export const remindAll = async () => {
  const users = await db.user.findMany()
  await Promise.all( // <- finding
    users.map(async (user) => {
      await sendReminder(user)
    }),
  )
}`,
    {
      title: 'rows that a condition picks, in a job',
      files: {
        'src/jobs.ts': `import cron from 'node-cron'
import { db, mailer } from './services.js'
const remind = async () => {
  const due = await db.invoice.findMany({ where: { state: 'due' } })
  await Promise.all(due.map((invoice) => mailer.send({ to: invoice.email }))) // <- finding
}
cron.schedule('0 * * * *', remind)
`,
      },
    },
    {
      title: 'a limit that was taken away',
      base: {
        'src/queue.ts': `import PQueue from 'p-queue'\nimport 'express'\nexport const queue = new PQueue({ concurrency: 10 }) // <- finding\n`,
      },
      files: { 'src/queue.ts': `import PQueue from 'p-queue'\nimport 'express'\nexport const queue = new PQueue()\n` },
    },
    `import { Kysely } from 'kysely'
import 'express'
export async function rebuild(db: Kysely<any>) {
  const rows = await db.selectFrom('repo').selectAll().execute()
  const one = async (id: string) => {
    await db.updateTable('repo').set({ seen: 1 }).where('id', '=', id).execute()
  }
  await Promise.all(rows.map((row) => one(row.id))) // <- finding
}`,
  ],
  good: [
    `import PQueue from 'p-queue'
import 'express'
export const queue = new PQueue({ concurrency: 10 })`,
    `import 'express'
import { db, send } from './services.js'
export const remind = async (teamId: string) => {
  const users = await db.user.findMany({ where: { teamId } })
  await Promise.all(users.map(async (user) => { await send(user) }))
}`,
    `import 'express'
import { db, send } from './services.js'
export const remind = async () => {
  const users = await db.user.findMany({ take: 50 })
  await Promise.all(users.map(async (user) => { await send(user) }))
}`,
    `import 'express'
import { db } from './services.js'
export const names = async () => {
  const users = await db.user.findMany()
  return Promise.all(users.map((user) => format(user.name)))
}
const format = (name: string) => name.trim()`,
    `import pLimit from 'p-limit'
import 'express'
import { db, send } from './services.js'
const limit = pLimit(5)
export const remind = async () => {
  const users = await db.user.findMany()
  await Promise.all(users.map((user) => limit(() => send(user))))
}`,
    `import PQueue from 'p-queue'
import { options } from './options.js'
import 'express'
export const queue = new PQueue(options)`,
    {
      title: 'rows of a request that a condition picks: how many is not known',
      files: {
        'src/routes.ts': `import express from 'express'
import { db, sign } from './services.js'
export const app = express()
app.get('/open', async (req, res) => {
  const open = await db.invoice.findMany({ where: { state: 'open' } })
  res.json(await Promise.all(open.map(async (invoice) => await sign(invoice))))
})
`,
      },
    },
    {
      title: 'in a transaction, which has one connection',
      files: {
        'src/a.ts': `import 'express'\nimport { db } from './services.js'\nexport const move = () => db.$transaction(async (tx) => {\n  const rows = await tx.provider.findMany()\n  await Promise.all(rows.map(async (row) => { await tx.secret.create({ data: row }) }))\n})\n`,
      },
    },
    {
      title: 'in a test',
      files: { 'test/queue.test.ts': `import PQueue from 'p-queue'\nexport const queue = new PQueue()\n` },
    },
    {
      title: 'rows of one user',
      files: {
        'src/imports.ts': `import 'express'
import { repo } from './repo.js'
export class Imports {
  private readonly repo = repo
  async list(user: string) {
    const sessions = await this.repo.getAll(user)
    return Promise.all(sessions.map((session) => this.stats(session)))
  }
  private async stats(session: { id: string }) {
    return { ...session, rows: await this.repo.count(session.id) }
  }
}
`,
      },
    },
  ],
}
