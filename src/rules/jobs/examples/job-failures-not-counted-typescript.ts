import type { Examples } from '#model/rule'

export const jobFailuresNotCountedTypescript: Examples = {
  bad: [
    `import { Worker } from 'bullmq'
import { Histogram } from 'prom-client'
import { send } from './mail.js'
export const latency = new Histogram({ name: 'http_request_seconds', help: 'Latency', labelNames: ['route'] })
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding`,
    {
      title: 'a consumer of a topic, with metrics of requests',
      files: {
        'src/metrics.ts': `import { metrics } from '@opentelemetry/api'
export const served = metrics.getMeter('api').createCounter('http_requests_served')
`,
        'src/consumer.ts': `import { Kafka } from 'kafkajs'
import { apply } from './apply.js'
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' })
await consumer.run({ eachMessage: async ({ message }) => apply(message) }) // <- finding
`,
      },
    },
    {
      title: 'answers that are timed by the event that was asked about',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { Histogram } from 'prom-client'
import { send } from './mail.js'
export const answers = new Histogram({ name: 'webhook_seconds', help: 'Answers', labelNames: ['event', 'status'] })
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding
`,
      },
    },
    {
      title: 'a gauge tells how many there are, and not how they end',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { Gauge } from 'prom-client'
import { send } from './mail.js'
export const waiting = new Gauge({ name: 'mail_jobs_waiting', help: 'Waiting' })
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding
`,
      },
    },
    {
      title: 'the counter is taken away',
      base: {
        'src/worker.ts': `import PgBoss from 'pg-boss'
import { Counter } from 'prom-client'
import { bill } from './bill.js'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
export const ended = new Counter({ name: 'billing_jobs_total', help: 'Jobs', labelNames: ['result'] }) // <- finding
const boss = new PgBoss('postgres://localhost')
await boss.work('bill', async (job) => bill(job))
`,
      },
      files: {
        'src/worker.ts': `import PgBoss from 'pg-boss'
import { Counter } from 'prom-client'
import { bill } from './bill.js'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
const boss = new PgBoss('postgres://localhost')
await boss.work('bill', async (job) => bill(job))
`,
      },
    },
    {
      title: 'a queue and a timer of pages',
      files: {
        'src/metrics.ts': `import client from 'prom-client'
export const render = new client.Histogram({ name: 'page_render_seconds', help: 'Rendering' })
`,
        'src/consume.ts': `import { connect } from 'amqplib'
import { index } from './search.js'
const channel = await (await connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('pages', async (message) => { // <- finding
  await index(message)
  channel.ack(message)
})
`,
      },
    },
  ],
  good: [
    `import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { send } from './mail.js'
export const ended = new Counter({ name: 'mail_jobs_total', help: 'Mails', labelNames: ['outcome'] })
export const worker = new Worker('mail', async (job) => send(job.data))`,
    {
      title: 'a timer of jobs',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { Histogram } from 'prom-client'
import { send } from './mail.js'
const took = new Histogram({ name: 'worker_duration_seconds', help: 'Duration' })
export const worker = new Worker('mail', async (job) => {
  const end = took.startTimer()
  await send(job.data)
  end()
})
`,
      },
    },
    {
      title: 'by a label',
      files: {
        'src/metrics.ts': `import { Counter } from 'prom-client'
export const runs = new Counter({ name: 'runs_total', help: 'Runs', labelNames: ['queue', 'state'] })
`,
        'src/worker.ts': `import { Worker } from 'bullmq'
import { send } from './mail.js'
export const worker = new Worker('mail', async (job) => send(job.data))
`,
      },
    },
    {
      title: 'a name that is put together',
      files: {
        'src/metrics.ts': `import { Counter } from 'prom-client'
const name = (what: string) => \`shop_\${what}_total\`
export const handled = new Counter({ name: name('handled'), help: 'Handled' })
`,
        'src/worker.ts': `import { Worker } from 'bullmq'
import { send } from './mail.js'
export const worker = new Worker('mail', async (job) => send(job.data))
`,
      },
    },
    {
      title: 'no metrics at all: another rule speaks of that',
      files: {
        'src/worker.ts': `import { Worker } from 'bullmq'
import { send } from './mail.js'
export const worker = new Worker('mail', async (job) => send(job.data))
`,
      },
    },
    {
      title: 'no jobs',
      files: {
        'src/app.ts': `import express from 'express'
import { Counter } from 'prom-client'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
express().listen(3000)
`,
      },
    },
    {
      title: 'a worker of a test',
      files: {
        'test/worker.test.ts': `import { Worker } from 'bullmq'
export const worker = new Worker('mail', async () => undefined)
`,
        'src/app.ts': `import express from 'express'
import { Counter } from 'prom-client'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
express().listen(3000)
`,
      },
    },
    {
      title: 'messages that are consumed are counted as events',
      files: {
        'src/consumer.ts': `import { Kafka } from 'kafkajs'
import { metrics } from '@opentelemetry/api'
import { apply } from './apply.js'
const counted = metrics.getMeter('orders').createCounter('events_applied')
const consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'orders' })
await consumer.run({
  eachMessage: async ({ message }) => {
    await apply(message)
    counted.add(1)
  },
})
`,
      },
    },
  ],
}
