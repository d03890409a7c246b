import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#system/is-code'
import { requestMeasurement } from '#system/request-measurement'
import { requestLatencyNotMeasuredGo } from './examples/request-latency-not-measured-go.ts'
import { requestLatencyNotMeasuredPython } from './examples/request-latency-not-measured-python.ts'
import { requestLatencyNotMeasuredJava } from './examples/request-latency-not-measured-java.ts'

const subject = 'latency of requests'
/** Fewer routes are a probe, a callback or a page beside something else. */
const fewRoutes = 3

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
const packageOf = (dependencies: string): string =>
  `{"name":"orders","private":true,"scripts":{"start":"node src/main.js"},"dependencies":{"express":"5.0.0",${dependencies}}}`

export const requestLatencyNotMeasured = rule({
  id: 'request-latency-not-measured',
  check: '3.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Nothing measures how long requests take',
  why: 'A service that answers ever more slowly fails nothing until its callers give up. Without percentiles nobody can alert on it, say since when it is so, or tell whether the rollback helped.',
  fix: 'Record the duration of each request in a histogram by route and status (or add the instrumentation of your framework), and alert on p95 and p99.',
  blindSpots:
    'What a proxy, a mesh, a hosting platform or an agent outside the repository measures is not seen; nor are metrics of libraries that are not read, which keep this rule silent.',
  mustHaveRead: isCode,
  examples: {
    java: requestLatencyNotMeasuredJava,
    typescript: {
      bad: [
        marked,
        {
          title: 'metrics of something else',
          files: {
            'src/metrics.ts': `import { Counter } from 'prom-client'\nexport const orders = new Counter({ name: 'orders_total', help: 'Orders' })\n`,
            'src/main.ts': marked,
          },
        },
        {
          title: 'a histogram of sizes',
          files: {
            'src/metrics.ts': `import { Histogram } from 'prom-client'\nexport const sizes = new Histogram({ name: 'upload_bytes', help: 'Sizes' })\n`,
            'src/main.ts': marked,
          },
        },
        {
          title: 'the histogram is taken away',
          base: {
            'src/metrics.ts': `import { Counter, Histogram } from 'prom-client'\nexport const orders = new Counter({ name: 'orders_total', help: 'Orders' })\nexport const latency = new Histogram({ name: 'http_request_duration_seconds', help: 'Latency' }) // <- finding\n`,
            'src/main.ts': served,
          },
          files: {
            'src/metrics.ts': `import { Counter } from 'prom-client'\nexport const orders = new Counter({ name: 'orders_total', help: 'Orders' })\n`,
            'src/main.ts': served,
          },
        },
        {
          title: 'routes of a framework that listens elsewhere',
          files: {
            'src/orders.controller.ts': `import { Controller, Delete, Get, Post } from '@nestjs/common'
@Controller('orders')
export class OrdersController {
  @Get() // <- finding
  list() {
    return []
  }
  @Post()
  create() {
    return {}
  }
  @Delete(':id')
  remove() {}
}
`,
          },
        },
      ],
      good: [
        {
          title: 'a histogram of requests',
          files: {
            'src/metrics.ts': `import { Histogram } from 'prom-client'\nexport const latency = new Histogram({ name: 'http_request_duration_seconds', help: 'Latency', labelNames: ['route', 'status'] })\n`,
            'src/main.ts': served,
          },
        },
        {
          title: 'a summary with a name of its own',
          files: {
            'src/metrics.ts': `import { Summary } from 'prom-client'\nexport const latency = new Summary({ name: 'orders_api_response_time_ms', help: 'Latency', percentiles: [0.5, 0.95, 0.99] })\n`,
            'src/main.ts': served,
          },
        },
        {
          title: 'a package that measures each request',
          files: { 'package.json': packageOf('"express-prom-bundle":"8.0.0"'), 'src/main.ts': served },
        },
        { title: 'an agent of a vendor', files: { 'package.json': packageOf('"dd-trace":"5.0.0"'), 'src/main.ts': served } },
        {
          title: 'metrics through a library that is not read',
          files: { 'package.json': packageOf('"hot-shots":"11.0.0"'), 'src/main.ts': served },
        },
        {
          title: 'a histogram whose name is not told',
          files: {
            'src/metrics.ts': `import { Histogram } from 'prom-client'\nimport { names } from './names.js'\nexport const one = new Histogram({ name: names.one, help: 'One' })\n`,
            'src/main.ts': served,
          },
        },
        {
          title: 'tracing is set up',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'\nimport { HttpInstrumentation } from '@opentelemetry/instrumentation-http'\nnew NodeSDK({ instrumentations: [new HttpInstrumentation()] }).start()\n`,
            'src/main.ts': served,
          },
        },
        {
          title: 'another package of the workspace measures for all',
          files: {
            'package.json': '{"name":"root","private":true,"workspaces":["packages/*"]}',
            'packages/telemetry/package.json':
              '{"name":"@orders/telemetry","private":true,"dependencies":{"@opentelemetry/auto-instrumentations-node":"0.60.0"}}',
            'packages/api/package.json':
              '{"name":"@orders/api","private":true,"scripts":{"start":"node src/main.js"},"dependencies":{"express":"5.0.0","@orders/telemetry":"*"}}',
            'packages/api/src/main.ts': served,
          },
        },
        `import express from 'express'
express().get('/callback', (req, res) => res.sendStatus(204)).listen(3000)`,
        { title: 'routes of a test', files: { 'test/server.ts': served } },
      ],
    },
    python: requestLatencyNotMeasuredPython,
    go: requestLatencyNotMeasuredGo,
  },
  *judge(system) {
    const timed = system
      .facts('metric')
      .filter(({ type, file }) => file.role === 'production' && (type === 'histogram' || type === 'summary'))
    const latency = timed.filter(({ name }) => isLatencyOfRequests(name))
    for (const metric of latency) yield evidenceAt(metric, `\`${metric.name}\` measures requests`, undefined, subject)
    const { measured, unread } = requestMeasurement(system)
    for (const one of measured) yield { kind: 'evidence', ...one, subject, within: '' }
    if (latency.length > 0 || measured.length > 0 || unread || timed.some(({ name }) => name === '')) return
    const endpoints = system.facts('endpoint').filter(({ inService, file }) => inService && file.side !== 'frontend')
    const [first] = endpoints
    if (!first || endpoints.length < fewRoutes) return
    const [server, another] = system.facts('server').filter(({ inService, serves }) => inService && serves === 'http')
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(server && !another ? server : first, {
        subject,
        message: `${endpoints.length} routes answer requests, and no metric of how long that takes was found in this repository.`,
        evidence: [
          'histograms and summaries that the code declares, packages that measure each request, tracing',
          ...(timed.length > 0 ? [`${timed.length} other histograms or summaries were found`] : []),
        ],
      }),
      within: '',
    }
  },
})

/** A histogram whose name speaks of requests, or of time without saying of what else. */
const isLatencyOfRequests = (name: string): boolean =>
  /request|response|http|api|route|endpoint|handler|rpc|latency|server|webhook/i.test(name) &&
  !/bytes|size|length|outgoing|client_|_client/i.test(name)
