import { gapAt, rule } from '#model/rule'
import { errorSwallowedAndJobAcknowledgedJava } from './examples/error-swallowed-and-job-acknowledged-java.ts'
import { errorSwallowedAndJobAcknowledgedPython } from './examples/error-swallowed-and-job-acknowledged-python.ts'

export const errorSwallowedAndJobAcknowledged = rule({
  id: 'error-swallowed-and-job-acknowledged',
  check: '7.3',
  alsoServes: ['7.7'],
  severity: 'P1',
  stage: 'preview',
  title: 'Failed job that counts as done',
  why: 'The queue knows by the error that a job has failed: it tries it again, and keeps it where somebody can find it. When the handler takes the error for itself, the dashboard stays green, nothing is tried again, and what was to be done is gone.',
  fix: 'Throw the error again after it has been written down; where trying again is useless, say so with the error that the queue has for it, or store the message where it can be found.',
  blindSpots: 'Only a `try` around the whole work of the handler is judged; errors of single items that are dropped on purpose are not.',
  examples: {
    java: errorSwallowedAndJobAcknowledgedJava,
    python: errorSwallowedAndJobAcknowledgedPython,
    typescript: {
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
      ],
    },
  },
  *judge(system) {
    const swallowed = new Map(system.facts('swallowed-error').map((fact) => [`${fact.at.path} ${fact.within}`, fact]))
    const seen = new Set<string>()
    for (const consumer of system.facts('consumer')) {
      if (!consumer.inService || consumer.acknowledges !== 'on-return') continue
      const handler = system.define(consumer.at.path, consumer.handler)
      const key = handler ? `${handler.path} ${handler.name}` : ''
      const fact = swallowed.get(key)
      if (!fact || seen.has(key) || fact.file.role !== 'production') continue
      seen.add(key)
      const job = consumer.queue ? `the job of \`${consumer.queue}\`` : 'the job'
      yield gapAt(fact, {
        subject: `swallowed ${consumer.subject}`,
        message: `An error of this job ends here: it is written down, and ${consumer.library} takes ${job} for done. It is not tried again and appears nowhere as failed.`,
      })
    }
  },
})
