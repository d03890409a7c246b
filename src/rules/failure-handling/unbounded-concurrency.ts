import { evidenceAt, gapAt, rule } from '#model/rule'

export const unboundedConcurrency = rule({
  id: 'unbounded-concurrency',
  check: '4.8',
  alsoServes: ['4.4'],
  severity: 'P2',
  stage: 'preview',
  title: 'As much at once as there is',
  why: 'The number of things that run at the same time grows with the data. One day it takes every database connection, socket or megabyte that the process has, and requests that have nothing to do with it fail as well; the service that is called sees an attack.',
  fix: 'Bound how many run at once (a limiter, `concurrency`, batches of a fixed size), or read in pages.',
  blindSpots: 'It knows how many there are only from how they are read: lists that are handed over from elsewhere count as small.',
  examples: {
    typescript: {
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
      ],
    },
  },
  *judge(system) {
    for (const work of system.facts('fan-out')) {
      if (!work.inService && work.file.role !== 'migration') continue
      if (work.limitAt) yield evidenceAt(work, `${work.by} is bounded`, work.limitAt)
      else if (work.over === 'tasks')
        yield gapAt(work, {
          message: `This \`${work.by}\` starts everything that is handed to it at once: nothing bounds how many tasks run at the same time.`,
        })
      else if (work.over === 'table' || work.reach.has('job'))
        yield gapAt(work, {
          message: `\`${work.from}\` reads ${work.over === 'table' ? 'every row there is' : 'every row that fits'}, and \`${work.by}\` starts the work for all of them at once.`,
        })
    }
  },
})
