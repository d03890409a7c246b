import { evidenceAt, gapAt, rule } from '#model/rule'
import { isCode } from '#system/is-code'

export const retriesNotCounted = rule({
  id: 'retries-not-counted',
  check: '3.7',
  severity: 'P3',
  stage: 'preview',
  summaryOnly: true,
  title: 'Retries that no metric counts',
  why: 'Retries hide a dependency that is about to fail: everything still works, only slower and with several times the load. Without a count the first sign is the outage.',
  fix: 'Count attempts beyond the first by dependency, and alert on their rate.',
  blindSpots: 'Counts that a mesh, a proxy or a library keeps by itself are not seen.',
  mustHaveRead: isCode,
  examples: {
    typescript: {
      bad: [
        `import pRetry from 'p-retry'
import { Counter } from 'prom-client'
import { load } from './rates.js'
import 'express'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
export const rates = () => pRetry(() => load(), { retries: 3 }) // <- finding`,
        {
          title: 'in another file',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Histogram } from 'prom-client'\nexport const latency = new Histogram({ name: 'http_seconds', help: 'Latency' })\n`,
            'src/rates.ts': `import 'express'\nimport retry from 'async-retry'\nimport { load } from './load.js'\nexport const rates = () => retry(() => load(), { retries: 3 }) // <- finding\n`,
          },
        },
        {
          title: 'the count is taken away',
          base: {
            'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { Counter } from 'prom-client'\nimport { load } from './load.js'\nexport const all = new Counter({ name: 'loads_total', help: 'Loads' })\nexport const again = new Counter({ name: 'load_retries_total', help: 'Retries' }) // <- finding\nexport const a = () => pRetry(() => load(), { retries: 3 })\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { Counter } from 'prom-client'\nimport { load } from './load.js'\nexport const all = new Counter({ name: 'loads_total', help: 'Loads' })\nexport const a = () => pRetry(() => load(), { retries: 3 })\n`,
          },
        },
      ],
      good: [
        `import pRetry from 'p-retry'
import { Counter } from 'prom-client'
import { load } from './rates.js'
import 'express'
export const retries = new Counter({ name: 'rates_retry_total', help: 'Retries' })
export const rates = () => pRetry(() => load(), { retries: 3, onFailedAttempt: () => retries.inc() })`,
        `import pRetry from 'p-retry'
import { load } from './rates.js'
import 'express'
export const rates = () => pRetry(() => load(), { retries: 3 })`,
        `import { Counter } from 'prom-client'
import 'express'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })`,
      ],
    },
  },
  *judge(system) {
    const metrics = system.facts('metric').filter(({ inService }) => inService)
    const counts = metrics.filter(
      ({ name, labels }) => /retr(y|ies)|attempt/i.test(name) || labels.some((label) => /attempt|retry/i.test(label.name)),
    )
    for (const count of counts) yield evidenceAt(count, `\`${count.name}\` counts retries`, undefined, 'count of retries')
    const retry = system.facts('retry').find(({ inService }) => inService)
    if (counts.length > 0 || metrics.length === 0 || !retry) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(retry, {
        subject: 'count of retries',
        message: 'This service has metrics and retries, and none of its metrics counts them (not found in this repository).',
        evidence: ['names and labels of the metrics that the code declares'],
      }),
      within: '',
    }
  },
})
