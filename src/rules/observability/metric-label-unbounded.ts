import { gapAt, rule } from '#model/rule'
import { metricLabelUnboundedGo } from './examples/metric-label-unbounded-go.ts'
import { metricLabelUnboundedPython } from './examples/metric-label-unbounded-python.ts'
import { metricLabelUnboundedJava } from './examples/metric-label-unbounded-java.ts'

/** Names whose values are as many as there are people, requests or texts. */
const unbounded =
  /^(user|customer|account|member|person|session|request|req|trace|span|order|invoice|payment|message|event|job|document|file|object|device|correlation|transaction)_?id$|^(id|uuid|guid|url|uri|full_?url|raw_?path|original_?url|email|ip|ip_?addr(ess)?|client_?ip|user_?agent|token|session|error_?message|err_?msg|stack|query|sql|timestamp)$/i

export const metricLabelUnbounded = rule({
  id: 'metric-label-unbounded',
  check: '3.5',
  alsoServes: ['3.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Metric label without a bound on its values',
  why: 'Each value of a label is a time series of its own, kept in memory here and in the metrics store. A label that names users or requests grows until the process or the store falls over, and with it the dashboards that would show why.',
  fix: 'Use labels with few values (route pattern, status class, kind of error); put the identifier into a log or a trace.',
  blindSpots: 'It goes by the declared names; a label that is called `kind` and carries user ids is not seen.',
  examples: {
    java: metricLabelUnboundedJava,
    python: metricLabelUnboundedPython,
    typescript: {
      bad: [
        `import { Counter } from 'prom-client'
export const logins = new Counter({ name: 'logins_total', help: 'Logins', labelNames: ['method', 'user_id'] }) // <- finding`,
        `import client from 'prom-client'
import 'express'
export const latency = new client.Histogram({
  name: 'http_seconds',
  help: 'Latency',
  labelNames: [
    'method',
    'originalUrl', // <- finding
  ],
})`,
        `import * as prometheus from 'prom-client'
export const failures = new prometheus.Counter({ name: 'failures_total', help: 'Failures', labelNames: ['error_message'] }) // <- finding`,
        `import { Gauge } from 'prom-client'
import 'express'
const names = ['queue', 'job_id'] // <- finding
export const running = new Gauge({ name: 'jobs_running', help: 'Running', labelNames: names })`,
        `import { Summary } from 'prom-client'
import 'express'
export const mails = new Summary({ name: 'mail_seconds', help: 'Mail', labelNames: ['template', 'email'] }) // <- finding`,
      ],
      good: [
        `import { Counter } from 'prom-client'
export const logins = new Counter({ name: 'logins_total', help: 'Logins', labelNames: ['method', 'outcome'] })`,
        `import { Histogram } from 'prom-client'
export const latency = new Histogram({ name: 'http_seconds', help: 'Latency', labelNames: ['method', 'route', 'status_code'] })`,
        `import { Gauge } from 'prom-client'
export const backlog = new Gauge({ name: 'backlog', help: 'Waiting', labelNames: ['queue', 'tenant'] })`,
        `import { Counter } from './counter.js'
export const seen = new Counter({ labelNames: ['user_id'] })`,
        {
          title: 'a test',
          files: {
            'src/metrics.test.ts': `import { Counter } from 'prom-client'\nnew Counter({ name: 'x', help: 'x', labelNames: ['user_id'] })\n`,
          },
        },
        `import { Counter } from 'prom-client'
export const calls = new Counter({ name: 'calls_total', help: 'Calls', labelNames: ['node_id', 'region', 'client'] })`,
        `import { Counter } from 'prom-client'
export const denied = new Counter({ name: 'denied_total', help: 'Denied', labelNames: ['error_code', 'token_type', 'path_prefix'] })`,
        {
          title: 'of a script',
          files: {
            'scripts/load.ts': `import { Counter } from 'prom-client'\nexport const sent = new Counter({ name: 'sent', help: 'Sent', labelNames: ['url'] })\n`,
          },
        },
      ],
    },
    go: metricLabelUnboundedGo,
  },
  *judge(system) {
    for (const metric of system.facts('metric')) {
      if (metric.file.role !== 'production') continue
      for (const label of metric.labels)
        if (unbounded.test(label.name) && !(ofSchedule.test(metric.name) && /job|task/i.test(label.name)))
          yield gapAt(metric, {
            at: label.at,
            subject: `${metric.subject} ${label.name}`,
            message: `The label \`${label.name}\` of \`${metric.name || metric.type}\` has a value for each ${/url|uri|path/i.test(label.name) ? 'address that anyone calls' : 'one of them'}: the number of series has no bound.`,
          })
    }
  },
})

/** Jobs of a schedule are those that the code registers: as many as it has. */
const ofSchedule = /schedul|cron|periodic/i
