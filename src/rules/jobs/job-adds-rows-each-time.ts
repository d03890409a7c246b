import { evidenceAt, gapAt, rule } from '#model/rule'
import { mayBeRefused } from '#system/rows-added'

export const jobAddsRowsEachTime = rule({
  id: 'job-adds-rows-each-time',
  check: '7.2',
  alsoServes: ['7.3'],
  severity: 'P3',
  stage: 'preview',
  title: 'Job that adds rows each time it runs',
  why: 'A job whose process dies after its work and before its acknowledgement runs again. What it added is there twice, and the second run looks like any other.',
  fix: 'Write by an upsert on an id of the job, or keep the id of what was done under a unique constraint in the same transaction.',
  blindSpots: 'A unique constraint that the code does not mention is seen only in a schema of Prisma.',
  summaryOnly: true,
  examples: {
    typescript: {
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
      ],
    },
  },
  *judge(system) {
    for (const consumer of system.facts('consumer')) {
      const handler = system.define(consumer.at.path, consumer.handler)
      if (!consumer.inService || !handler || !system.does(handler.path, handler.name, 'adds-rows')) continue
      if (system.does(handler.path, handler.name, 'removes-duplicates')) yield evidenceAt(consumer, 'a repetition is known as one')
      else if (!mayBeRefused(system, handler))
        yield gapAt(consumer, {
          message: `A job of ${consumer.queue ? `\`${consumer.queue}\`` : 'this queue'} that runs twice adds its rows twice: nothing in the handler or in what it calls asks whether it was done.`,
          evidence: ['ids of jobs and events, upserts, conflict clauses and unique violations in the handler and in what it calls'],
        })
    }
  },
})
