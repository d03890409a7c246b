import type { Examples } from '#model/rule'

export const errorSwallowedAndJobAcknowledgedTypescript: Examples = {
  bad: [
    `import { Worker } from 'bullmq'
import { deliver } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  try {
    await deliver(job.data)
  } catch (error) { // <- finding
    console.error('delivery failed', error)
  }
})`,
    {
      title: 'the handler stands in another file',
      files: {
        'src/worker.ts': `import { Kafka } from 'kafkajs'
import { onOrder } from './on-order.js'
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' })
await consumer.run({ eachMessage: onOrder })
`,
        'src/on-order.ts': `import { store } from './store.js'
import { logger } from './logger.js'
export const onOrder = async ({ message }: { message: { value: string } }) => {
  try {
    const order = JSON.parse(message.value)
    await store(order)
  } catch (error) { // <- finding
    logger.error({ error }, 'order lost')
    return
  }
}
`,
      },
    },
    {
      title: 'it was thrown on before',
      base: {
        'src/jobs.ts': `import PgBoss from 'pg-boss'\nimport { bill } from './bill.js'\nconst boss = new PgBoss('postgres://localhost')\nawait boss.work('bill', async (job) => {\n  try {\n    await bill(job)\n  } catch (error) {\n    console.error(error)\n    throw error\n  }\n})\n`,
      },
      files: {
        'src/jobs.ts': `import PgBoss from 'pg-boss'\nimport { bill } from './bill.js'\nconst boss = new PgBoss('postgres://localhost')\nawait boss.work('bill', async (job) => {\n  try {\n    await bill(job)\n  } catch (error) { // <- finding\n    console.error(error)\n  }\n})\n`,
      },
    },
    {
      title: 'a processor class',
      files: {
        'src/mail.processor.ts': `import { Processor, WorkerHost } from '@nestjs/bullmq'
import { Logger } from '@nestjs/common'
import { deliver } from './deliver.js'
@Processor('mail')
export class MailProcessor extends WorkerHost {
  private readonly logger = new Logger('mail')
  async process(job: { data: unknown }) {
    try {
      await deliver(job.data)
    } catch (error) { // <- finding
      this.logger.error(error)
    }
  }
}
`,
      },
    },
    {
      title: 'a scheduled step of a queue, with a reporter',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import * as Sentry from '@sentry/node'
import { rebuild } from './search.js'
const rebuildIndex = async () => {
  try {
    await rebuild()
  } catch (error) { // <- finding
    Sentry.captureException(error)
  }
}
export const worker = new Worker('search', rebuildIndex)
`,
      },
    },
  ],
  good: [
    `import { Worker } from 'bullmq'
import { deliver } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  try { await deliver(job.data) } catch (error) { console.error(error); throw error }
})`,
    `import { Worker } from 'bullmq'
import { deliver, park } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  try { await deliver(job.data) } catch (error) { await park(job, error) }
})`,
    `import { Worker } from 'bullmq'
import { deliver } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  for (const to of job.data.recipients) {
    try { await deliver(to) } catch (error) { console.error(error) }
  }
})`,
    `import { Worker } from 'bullmq'
import { deliver, load, mark } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  const mail = await load(job.data.id)
  await deliver(mail)
  try { await mark(mail) } catch (error) { console.warn(error) }
})`,
    `import { Worker } from 'bullmq'
import { deliver, isGone } from './deliver.js'
export const worker = new Worker('mail', async (job) => {
  try { await deliver(job.data) } catch (error) { if (!isGone(error)) throw error }
})`,
    `import { deliver } from './deliver.js'
export const tryDeliver = async (mail: object) => {
  try { await deliver(mail) } catch (error) { console.error(error) }
}`,
    `import amqp from 'amqplib'
import { deliver } from './deliver.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('mail', async (message) => {
  try { await deliver(message); channel.ack(message) } catch (error) { console.error(error); channel.nack(message, false, false) }
})`,
    {
      title: 'the failure is the result, and is stored',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { deliver } from './deliver.js'
import { prisma } from './db.js'
export const worker = new Worker('mail', async (job) => {
  try {
    await deliver(job.data)
  } catch (error) {
    await prisma.mail.update({ where: { id: job.data.id }, data: { state: 'failed', reason: String(error) } })
  }
})
`,
      },
    },
  ],
}
