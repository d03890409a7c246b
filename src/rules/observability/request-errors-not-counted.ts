import type { Metric } from '#model/facts/metric'
import { evidenceAt, gapAt, rule } from '#model/rule'
import { requestErrorsNotCountedPython } from './examples/request-errors-not-counted-python.ts'
import { isCode } from '#system/is-code'
import { requestMeasurement } from '#system/request-measurement'
import { requestErrorsNotCountedGo } from './examples/request-errors-not-counted-go.ts'
import { requestErrorsNotCountedJava } from './examples/request-errors-not-counted-java.ts'

const subject = 'rate of errors'

const routes = `import express from 'express'
export const app = express()
app.get('/orders', (req, res) => res.json([]))
app.post('/orders', (req, res) => res.sendStatus(201))
app.delete('/orders/:id', (req, res) => res.sendStatus(204))
`
const served = `${routes}app.listen(3000)
`
const marked = `${routes}app.listen(3000) // <- finding
`
const metric = (text: string): string => `import { Counter, Gauge, Histogram } from 'prom-client'\n${text}\n`

export const requestErrorsNotCounted = rule({
  id: 'request-errors-not-counted',
  check: '3.6',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'No metric tells failures from successes',
  why: 'The rate of errors is what an alert stands on and what decides about a rollback. When no metric has it, a release that fails one request in five is reported by users.',
  fix: 'Count requests with their outcome (a label for the status or its class), or failures by themselves.',
  blindSpots:
    'Only services that declare metrics are judged. What a proxy, a mesh or an agent outside the repository counts is not seen; labels that are put together at run time keep this rule silent.',
  mustHaveRead: isCode,
  examples: {
    java: requestErrorsNotCountedJava,
    go: requestErrorsNotCountedGo,
    python: requestErrorsNotCountedPython,
    typescript: {
      bad: [
        {
          title: 'requests without their outcome',
          files: {
            'src/metrics.ts': metric(
              `export const requests = new Counter({ name: 'http_requests_total', help: 'Requests', labelNames: ['method', 'route'] })`,
            ),
            'src/main.ts': marked,
          },
        },
        {
          title: 'latency without it',
          files: {
            'src/metrics.ts': metric(
              `export const latency = new Histogram({ name: 'http_request_duration_seconds', help: 'Latency', labelNames: ['route'] })`,
            ),
            'src/main.ts': marked,
          },
        },
        {
          title: 'the label is taken away',
          base: {
            'src/metrics.ts': metric(
              `export const requests = new Counter({ name: 'http_requests_total', help: 'Requests', labelNames: ['route', 'status'] }) // <- finding`,
            ),
            'src/main.ts': served,
          },
          files: {
            'src/metrics.ts': metric(
              `export const requests = new Counter({ name: 'http_requests_total', help: 'Requests', labelNames: ['route'] })`,
            ),
            'src/main.ts': served,
          },
        },
        {
          title: 'metrics of the process alone',
          files: {
            'src/metrics.ts': metric(
              `export const sessions = new Gauge({ name: 'sessions_open', help: 'Sessions', labelNames: ['node'] })`,
            ),
            'src/main.ts': marked,
          },
        },
        {
          title: 'metrics and routes in one file',
          files: {
            'src/main.ts': `import express from 'express'
import { Counter } from 'prom-client'
const seen = new Counter({ name: 'orders_seen', help: 'Orders', labelNames: ['country'] })
const app = express()
app.get('/orders', (req, res) => { seen.inc(); res.json([]) })
app.put('/orders/:id', (req, res) => res.sendStatus(204))
app.delete('/orders/:id', (req, res) => res.sendStatus(204))
app.listen(3000) // <- finding
`,
          },
        },
      ],
      good: [
        {
          title: 'a label for the status',
          files: {
            'src/metrics.ts': metric(
              `export const requests = new Counter({ name: 'http_requests_total', help: 'Requests', labelNames: ['route', 'status_code'] })`,
            ),
            'src/main.ts': served,
          },
        },
        {
          title: 'failures by themselves',
          files: {
            'src/metrics.ts': metric(`export const failures = new Counter({ name: 'orders_failed_total', help: 'Failures' })`),
            'src/main.ts': served,
          },
        },
        {
          title: 'an outcome',
          files: {
            'src/metrics.ts': metric(`export const work = new Histogram({ name: 'order_seconds', help: 'Work', labelNames: ['outcome'] })`),
            'src/main.ts': served,
          },
        },
        {
          title: 'labels that are not told',
          files: {
            'src/metrics.ts': metric(
              `import { labels } from './labels.js'\nexport const requests = new Counter({ name: 'http_requests_total', help: 'Requests', labelNames: labels })`,
            ),
            'src/main.ts': served,
          },
        },
        {
          title: 'a metric of OpenTelemetry, whose labels come with each value',
          files: {
            'src/metrics.ts': `import { metrics } from '@opentelemetry/api'\nexport const requests = metrics.getMeter('orders').createCounter('requests')\n`,
            'src/main.ts': served,
          },
        },
        {
          title: 'an error tracker counts what fails',
          files: {
            'package.json':
              '{"name":"orders","private":true,"scripts":{"start":"node src/main.js"},"dependencies":{"express":"5.0.0","@sentry/node":"10.0.0"}}',
            'src/metrics.ts': metric(
              `export const orders = new Counter({ name: 'orders_total', help: 'Orders', labelNames: ['country'] })`,
            ),
            'src/main.ts': served,
          },
        },
        { title: 'no metrics at all: the latency speaks for both', files: { 'src/main.ts': served } },
        {
          title: 'a worker without routes',
          files: {
            'src/metrics.ts': metric(`export const jobs = new Counter({ name: 'jobs_total', help: 'Jobs', labelNames: ['queue'] })`),
            'src/worker.ts': `import { Worker } from 'bullmq'\nimport { send } from './mail.js'\nexport const worker = new Worker('mail', async (job) => send(job.data))\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const metrics = system.facts('metric').filter(({ file }) => file.role === 'production')
    const counting = metrics.filter(({ name, labels }) => saysFailure.test(name) || labels.some((label) => saysOutcome.test(label.name)))
    for (const metric of counting)
      if (tellsErrors(metric)) yield evidenceAt(metric, `\`${metric.name}\` tells failures from successes`, undefined, subject)
    const { measured, unread } = requestMeasurement(system)
    for (const one of measured) yield { kind: 'evidence', ...one, subject, within: '' }
    if (counting.length > 0 || measured.length > 0 || unread || metrics.some(({ name, labelsKnown }) => name === '' || !labelsKnown)) return
    const endpoints = system.facts('endpoint').filter(({ inService, file }) => inService && file.side !== 'frontend')
    const [first] = endpoints
    if (!first || !metrics.some(({ inService }) => inService)) return
    const [server, another] = system.facts('server').filter(({ inService, serves }) => inService && serves === 'http')
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(server && !another ? server : first, {
        subject,
        message: `None of the ${metrics.length} metrics of this repository tells failed requests from successful ones.`,
        evidence: ['names and labels of the metrics that the code declares, packages that count each request, tracing'],
      }),
      within: '',
    }
  },
})

const saysFailure = /error|fail|exception|panic|5xx|reject|success|status/i
const saysOutcome = /status|code|outcome|result|success|error|fail|exception|state|kind|reason|type/i

/** Words that tell of a failure for certain; an `outcome` or a `state` may be that of anything. */
const labelOfErrors = /status|code|success|error|fail|exception/i
/** What is tried, and may fail: calls, jobs, what is timed. */
const countsWork = /request|call|http|rpc|quer(y|ies)|job|task|webhook|attempt|operation|deliver|send|sent|seconds|duration|latency|_ms$/i

/** A rate of errors: something is counted or timed as it happens, and its failures stand apart. A gauge shows what is. */
const tellsErrors = ({ type, name, labels }: Metric): boolean =>
  type !== 'gauge' &&
  (saysFailure.test(name) ||
    labels.some((label) => labelOfErrors.test(label.name) || (/outcome|result|state/i.test(label.name) && countsWork.test(name))))
