import { evidenceAt, gapAt, rule } from '#model/rule'
import { queueDepthNotMeasuredPython } from './examples/queue-depth-not-measured-python.ts'
import { isCode } from '#system/is-code'
import { allMetricsNamed } from '#system/all-metrics-named'
import { queueDepthNotMeasuredGo } from './examples/queue-depth-not-measured-go.ts'
import { queueDepthNotMeasuredJava } from './examples/queue-depth-not-measured-java.ts'

export const queueDepthNotMeasured = rule({
  id: 'queue-depth-not-measured',
  check: '3.8',
  alsoServes: ['7.6'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Backlog that no metric shows',
  why: 'A consumer that stands still, or is slower than its producers, fails nothing: the backlog grows until users ask where their work is, and then takes hours to work off.',
  fix: 'Export how many jobs wait and how old the oldest is, by queue, and alert on both.',
  blindSpots: "A broker's own exporter, or a dashboard of the queue's vendor, is not seen.",
  mustHaveRead: isCode,
  examples: {
    java: queueDepthNotMeasuredJava,
    go: queueDepthNotMeasuredGo,
    python: queueDepthNotMeasuredPython,
    typescript: {
      bad: [
        `import { Worker } from 'bullmq'
import { Counter } from 'prom-client'
import { send } from './mail.js'
export const sent = new Counter({ name: 'mails_sent_total', help: 'Mails' })
export const worker = new Worker('mail', async (job) => send(job.data)) // <- finding`,
        {
          title: 'in another file',
          files: {
            'src/metrics.ts': `import 'bullmq'\nimport { Histogram } from 'prom-client'\nexport const latency = new Histogram({ name: 'job_seconds', help: 'Latency' })\n`,
            'src/worker.ts': `import { Worker } from 'bullmq'\nimport { send } from './mail.js'\nexport const worker = new Worker('mail', async (job) => send(job.data)) // <- finding\n`,
          },
        },
        {
          title: 'the gauge is taken away',
          base: {
            'src/a.ts': `import { Worker } from 'bullmq'\nimport { Counter, Gauge } from 'prom-client'\nimport { send } from './mail.js'\nexport const sent = new Counter({ name: 'mails_sent_total', help: 'Mails' })\nexport const depth = new Gauge({ name: 'mail_queue_depth', help: 'Waiting' }) // <- finding\nexport const worker = new Worker('mail', async (job) => send(job.data))\n`,
          },
          files: {
            'src/a.ts': `import { Worker } from 'bullmq'\nimport { Counter } from 'prom-client'\nimport { send } from './mail.js'\nexport const sent = new Counter({ name: 'mails_sent_total', help: 'Mails' })\nexport const worker = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'a message broker',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Histogram } from 'prom-client'\nexport const latency = new Histogram({ name: 'http_seconds', help: 'Latency' })\n`,
            'src/orders.ts': `import { Kafka } from 'kafkajs'\nimport { store } from './store.js'\nconst consumer = new Kafka({ clientId: 'orders', brokers: ['kafka-1:9092'] }).consumer({ groupId: 'orders' })\nexport const run = async () => {\n  await consumer.subscribe({ topic: 'orders' })\n  await consumer.run({ eachMessage: async ({ message }) => store(message.value) }) // <- finding\n}\n`,
          },
        },
        {
          title: 'a counter of what was put in says nothing of what waits',
          files: {
            'src/a.ts': `import { Worker } from 'bullmq'\nimport { Counter } from 'prom-client'\nimport { send } from './mail.js'\nexport const queued = new Counter({ name: 'mails_queued_total', help: 'Mails put into the queue' })\nexport const worker = new Worker('mail', async (job) => send(job.data)) // <- finding\n`,
          },
        },
      ],
      good: [
        `import { Worker } from 'bullmq'
import { Gauge } from 'prom-client'
import { send } from './mail.js'
export const waiting = new Gauge({ name: 'mail_jobs_waiting', help: 'Waiting' })
export const worker = new Worker('mail', async (job) => send(job.data))`,
        `import { Worker } from 'bullmq'
import { send } from './mail.js'
export const worker = new Worker('mail', async (job) => send(job.data))`,
        `import { Counter } from 'prom-client'
import 'express'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })`,
        {
          title: 'the lag of a consumer',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Gauge } from 'prom-client'\nexport const lag = new Gauge({ name: 'consumer_lag', help: 'Lag', labelNames: ['topic'] })\n`,
            'src/worker.ts': `import { Worker } from 'bullmq'\nimport { send } from './mail.js'\nexport const worker = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'how old the oldest job is',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Gauge } from 'prom-client'\nexport const oldest = new Gauge({ name: 'oldest_pending_job_seconds', help: 'Age' })\n`,
            'src/worker.ts': `import { Worker } from 'bullmq'\nimport { send } from './mail.js'\nexport const worker = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'a metric whose name is not told',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Gauge } from 'prom-client'\nimport { names } from './names.js'\nexport const one = new Gauge({ name: names.one, help: 'One' })\n`,
            'src/worker.ts': `import { Worker } from 'bullmq'\nimport { send } from './mail.js'\nexport const worker = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
        {
          title: 'a consumer of a test',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Counter } from 'prom-client'\nexport const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })\n`,
            'test/worker.test.ts': `import { Worker } from 'bullmq'\nnew Worker('mail', async () => undefined)\n`,
          },
        },
        {
          title: 'only puts work into a queue that another service empties',
          files: {
            'src/a.ts': `import 'express'\nimport { Queue } from 'bullmq'\nimport { Counter } from 'prom-client'\nexport const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })\nexport const mails = new Queue('mail')\nexport const send = (to: string) => mails.add('mail', { to }, { attempts: 3 })\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const metrics = system.facts('metric').filter(({ inService }) => inService)
    const depths = metrics.filter(({ name, type }) => type !== 'counter' && /queue|backlog|depth|waiting|pending|\blag\b|_lag/i.test(name))
    for (const depth of depths)
      // Who waits for a connection is no work that waits.
      yield {
        ...evidenceAt(depth, `\`${depth.name}\` shows the backlog`, undefined, 'depth of queues'),
        checks: /pool|connection/i.test(depth.name) ? [] : ['3.8'],
      }
    const consumer = system.facts('consumer').find(({ inService }) => inService)
    if (depths.length > 0 || metrics.length === 0 || !consumer || !allMetricsNamed(system)) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(consumer, {
        subject: 'depth of queues',
        message:
          'This service has metrics and takes work from a queue, and none of its metrics shows how much waits there (not found in this repository).',
        evidence: ['names of the metrics that the code declares'],
      }),
      within: '',
    }
  },
})
