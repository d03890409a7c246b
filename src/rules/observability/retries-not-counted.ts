import { evidenceAt, gapAt, rule } from '#model/rule'
import { retriesNotCountedPython } from './examples/retries-not-counted-python.ts'
import { isCode } from '#system/is-code'
import { allMetricsNamed } from '#system/all-metrics-named'
import { retriesNotCountedJava } from './examples/retries-not-counted-java.ts'

const waiting = (attempt: string): string => `package main

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var requests = promauto.NewCounter(prometheus.CounterOpts{Name: "http_requests_total", Help: "Requests"})

func main() {
	http.ListenAndServe(":8080", handler())
}

func handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests.Inc()
		if err := wait(r.Context()); err != nil {
			http.Error(w, "not ready", http.StatusServiceUnavailable)
		}
	})
}

func wait(ctx context.Context) error {
	for {
		err := ${attempt}
		if err == nil {
			break
		}
		select {
		case <-ctx.Done():
			return errors.New("the table did not come")
		case <-time.After(100 * time.Millisecond):
		}
	}
	return nil
}
`

export const retriesNotCounted = rule({
  id: 'retries-not-counted',
  check: '3.7',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Retries that no metric counts',
  why: 'Retries hide a dependency that is about to fail: everything still works, only slower and with several times the load. Without a count the first sign is the outage.',
  fix: 'Count attempts beyond the first by dependency, and alert on their rate.',
  blindSpots: 'Counts that a mesh, a proxy or a library keeps by itself are not seen.',
  mustHaveRead: isCode,
  examples: {
    java: retriesNotCountedJava,
    python: retriesNotCountedPython,
    go: {
      bad: [{ title: 'work that failed', files: { 'main.go': waiting('load("rates")').replace('\tfor {', '\tfor { // <- finding') } }],
      good: [{ title: 'a state that is waited for', files: { 'main.go': waiting('isTableReady("rates")') } }],
    },
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
        {
          title: 'a loop of its own',
          files: {
            'src/load.ts': `import 'express'
import { Counter } from 'prom-client'
export const loads = new Counter({ name: 'loads_total', help: 'Loads', labelNames: ['result'] })
export const load = async () => {
  for (let n = 0; n < 3; n += 1) { // <- finding
    try {
      return await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
    } catch (error) {
      await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** n))
    }
  }
  throw new Error('no rates')
}
`,
          },
        },
        {
          title: 'what counts counts something else',
          files: {
            'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { Counter, Gauge } from 'prom-client'\nimport { load } from './load.js'\nexport const up = new Gauge({ name: 'peer_up', help: 'Up' })\nexport const failures = new Counter({ name: 'load_failures_total', help: 'Failures', labelNames: ['reason'] })\nexport const a = () => pRetry(() => load(), { retries: 5 }) // <- finding\n`,
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
        {
          title: 'a label tells the attempt',
          files: {
            'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { Counter } from 'prom-client'\nimport { load } from './load.js'\nexport const calls = new Counter({ name: 'calls_total', help: 'Calls', labelNames: ['peer', 'attempt'] })\nexport const a = () => pRetry(() => load(), { retries: 3 })\n`,
          },
        },
        {
          title: 'counted in another file',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Counter } from 'prom-client'\nexport const again = new Counter({ name: 'peer_retries_total', help: 'Retries' })\n`,
            'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { load } from './load.js'\nexport const a = () => pRetry(() => load(), { retries: 3 })\n`,
          },
        },
        {
          title: 'retries of a script',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Counter } from 'prom-client'\nexport const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })\n`,
            'scripts/import.ts': `import pRetry from 'p-retry'\nimport { load } from './load.js'\nawait pRetry(() => load(), { retries: 3 })\n`,
          },
        },
        {
          title: 'metrics of a test',
          files: {
            'test/metrics.ts': `import { Counter } from 'prom-client'\nexport const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })\n`,
            'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { load } from './load.js'\nexport const a = () => pRetry(() => load(), { retries: 3 })\n`,
          },
        },
        {
          title: 'a metric whose name is not told',
          files: {
            'src/metrics.ts': `import 'express'\nimport { Counter } from 'prom-client'\nimport { names } from './names.js'\nexport const one = new Counter({ name: names.one, help: 'One' })\n`,
            'src/a.ts': `import 'express'\nimport pRetry from 'p-retry'\nimport { load } from './load.js'\nexport const a = () => pRetry(() => load(), { retries: 3 })\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    const metrics = system.facts('metric').filter(({ inService }) => inService)
    const counts = metrics.filter(
      ({ name, labels }) => /retr(y|ies)|attempt/i.test(name) || labels.some((label) => /attempt|retry/i.test(label.name)),
    )
    for (const count of counts) yield evidenceAt(count, `\`${count.name}\` counts retries`, undefined, 'count of retries')
    const retry = system.facts('retry').find(({ inService, awaitsState }) => inService && !awaitsState)
    if (counts.length > 0 || metrics.length === 0 || !retry || !allMetricsNamed(system)) return
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
