import type { Examples } from '#model/rule'

export const jobAddsRowsEachTimeTypescript: Examples = {
  bad: [
    `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => { // <- finding
  await prisma.invoice.create({ data: { amount: job.data.amount } })
})`,
    {
      title: 'in another file',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { bill } from './bill.js'
export const worker = new Worker('billing', async (job) => { // <- finding
  await bill(job.data)
})
`,
        'src/bill.ts': `import { prisma } from './db.js'
export const bill = (data: { amount: number }) => prisma.invoice.create({ data: { amount: data.amount } })
`,
      },
    },
    {
      title: 'the upsert was given up',
      base: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  await prisma.invoice.upsert({ where: { id: job.id }, create: { id: job.id }, update: {} })
})
`,
      },
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => { // <- finding
  await prisma.invoice.create({ data: { amount: job.data.amount } })
})
`,
      },
    },
    {
      title: 'messages of a topic',
      files: {
        'src/consumer.ts': `import { Kafka } from 'kafkajs'
import { prisma } from './db.js'
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'stock' })
await consumer.run({ // <- finding
  eachMessage: async ({ message }) => {
    const move = JSON.parse(String(message.value))
    await prisma.stockMove.create({ data: { sku: move.sku, by: move.by } })
  },
})
`,
      },
    },
    {
      title: 'rows by a query builder',
      files: {
        'src/worker.ts': `import PgBoss from 'pg-boss'
import { db } from './db.js'
const boss = new PgBoss('postgres://localhost')
await boss.work('accrue', async () => { // <- finding
  const accounts = await db.selectFrom('account').select('id').execute()
  for (const account of accounts) await db.insertInto('interest').values({ account: account.id, cents: 5 }).execute()
})
`,
      },
    },
  ],
  good: [
    `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  await prisma.invoice.upsert({ where: { id: job.id }, create: { id: job.id }, update: {} })
})`,
    `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  if (await prisma.run.findUnique({ where: { idempotencyKey: job.id } })) return
  await prisma.invoice.create({ data: { amount: job.data.amount } })
})`,
    `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('clean', async () => { await prisma.session.deleteMany({ where: { expired: true } }) })`,
    `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('tags', async (job) => { await prisma.tag.createMany({ data: job.data, skipDuplicates: true }) })`,
    {
      title: 'in a test',
      files: {
        'test/worker.test.ts': `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('x', async () => { await prisma.a.create({ data: { b: 1 } }) })
`,
      },
    },
    {
      title: 'the schema keeps a second row out',
      files: {
        'prisma/schema.prisma': `model Invoice {
  id      String @id @default(cuid())
  orderId String @unique
  amount  Int
}
`,
        'src/worker.ts': `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  await prisma.invoice.create({ data: { orderId: job.data.order, amount: job.data.amount } })
})
`,
      },
    },
    {
      title: 'a conflict is settled by the statement',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { db } from './db.js'
import { invoices } from './schema.js'
export const worker = new Worker('billing', async (job) => {
  await db.insert(invoices).values({ order: job.data.order }).onConflictDoNothing()
})
`,
      },
    },
    {
      title: 'a violation is taken for done',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { prisma } from './db.js'
export const worker = new Worker('billing', async (job) => {
  try {
    await prisma.invoice.create({ data: { order: job.data.order } })
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2002') throw error
  }
})
`,
      },
    },
  ],
}
