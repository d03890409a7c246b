import type { ExternalCall } from '#model/facts/external-call'
import type { Tracing } from '#model/facts/tracing'
import type { Linked, System } from '#model/system'
import { evidenceAt, gapAt, rule, type Evidence } from '#model/rule'
import { externalCallWithoutTraceContextPython } from './examples/external-call-without-trace-context-python.ts'
import { externalCallWithoutTraceContextJava } from './examples/external-call-without-trace-context-java.ts'
import { externalCallWithoutTraceContextGo } from './examples/external-call-without-trace-context-go.ts'

type SetUp = Linked<Tracing>

/** The set-ups that trace a service, when all that they cover is written down and nothing else could trace it. */
const setUpsOf = (system: System, call: Linked<ExternalCall>): readonly SetUp[] => {
  const all = system.facts('tracing').filter((setUp) => setUp.file.role === 'production')
  const own = all.filter((setUp) => setUp.file.unit === call.file.unit)
  const automatic = own.some((setUp) => setUp.exemptWith.some((name) => call.file.unit?.dependencies.has(name)))
  return automatic || all.some((setUp) => typeof setUp.instruments === 'string') ? [] : own
}

/** Nothing is traced before anything is asked of the service. */
const inTrace = (call: Linked<ExternalCall>): boolean => call.reach.size === 0 || call.reach.has('request') || call.reach.has('job')

export const externalCallWithoutTraceContext = rule({
  id: 'external-call-without-trace-context',
  check: '3.9',
  alsoServes: ['3.10'],
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'External call that tracing does not see',
  why: 'The trace ends at this service: the call has no span of its own, and what the peer does for it appears as another, unrelated trace. In an incident nobody can tell which side was slow.',
  fix: 'Add the instrumentation of this client to the list of the set-up, or inject the active context into the headers of the request.',
  blindSpots:
    'Only HTTP clients are judged, and only where every set-up of the repository writes its instrumentations down. Whether the set-up is loaded before the client is not looked at.',
  examples: {
    python: externalCallWithoutTraceContextPython,
    java: externalCallWithoutTraceContextJava,
    go: externalCallWithoutTraceContextGo,
    typescript: {
      bad: [
        {
          title: 'the instrumentation of node:http does not see fetch',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
new NodeSDK({ serviceName: 'orders', instrumentations: [new HttpInstrumentation()] }).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) }) // <- finding
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'only the database is instrumented',
          files: {
            'src/tracing.ts': `import { registerInstrumentations } from '@opentelemetry/instrumentation'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
registerInstrumentations({ instrumentations: [new PgInstrumentation()] })
`,
            'src/risk.ts': `import axios from 'axios'
import express from 'express'
express().post('/score', async (req, res) => {
  const risk = await axios.post('https://risk.example.com/score', req.body, { timeout: 2_000 }) // <- finding
  res.json(risk.data)
})
`,
          },
        },
        {
          title: 'spans by hand, and nothing that hands their context on',
          files: {
            'src/tracing.ts': `import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
const provider = new NodeTracerProvider()
provider.register()
`,
            'src/risk.ts': `import axios from 'axios'
import express from 'express'
express().post('/score', async (req, res) => {
  const risk = await axios.post('https://risk.example.com/score', req.body, { timeout: 2_000 }) // <- finding
  res.json(risk.data)
})
`,
          },
        },
        {
          title: 'the instrumentation is taken out',
          base: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
    new UndiciInstrumentation(), // <- finding
  ],
}).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
  ],
}).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'a job that asks another service',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
new NodeSDK({ instrumentations: [new UndiciInstrumentation()] }).start()
`,
            'src/worker.ts': `import axios from 'axios'
import { Worker } from 'bullmq'
export const worker = new Worker('invoices', async (job) => {
  await axios.put('https://billing.example.com/invoices', job.data, { timeout: 5_000 }) // <- finding
})
`,
          },
        },
      ],
      good: [
        {
          title: 'both are instrumented',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
    new UndiciInstrumentation(),
  ],
}).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'a client on top of node:http',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
  ],
}).start()
`,
            'src/risk.ts': `import axios from 'axios'
import express from 'express'
express().post('/score', async (req, res) => {
  const risk = await axios.post('https://risk.example.com/score', req.body, { timeout: 2_000 })
  res.json(risk.data)
})
`,
          },
        },
        {
          title: 'all instrumentations there are',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { getNodeAutoInstrumentations } from '@opentelemetry/auto-instrumentations-node'
new NodeSDK({ serviceName: 'orders', instrumentations: [getNodeAutoInstrumentations()] }).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'a list that another file makes',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { instrumentations } from './instrumentations.js'
new NodeSDK({ instrumentations }).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'nothing is traced',
          files: {
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'the context is written into the headers by hand',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
  ],
}).start()
`,
            'src/headers.ts': `import { context, propagation } from '@opentelemetry/api'
export const traced = (headers: Record<string, string>) => {
  propagation.inject(context.active(), headers)
  return headers
}
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'an agent that is loaded by a flag traces as well',
          files: {
            'package.json': `{ "name": "orders", "private": true, "scripts": { "start": "node --import dd-trace/register.js src/main.js" }, "dependencies": { "express": "5.0.0", "dd-trace": "5.0.0" } }
`,
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
  ],
}).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'metrics only',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { reader } from './metrics.js'
new NodeSDK({ metricReader: reader }).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'a call of the start, which belongs to no trace',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
  ],
}).start()
`,
            'src/main.ts': `import express from 'express'
const settings = await (await fetch('https://settings.example.com', { signal: AbortSignal.timeout(2_000) })).json()
express().get('/', (req, res) => res.json(settings)).listen(3000)
`,
          },
        },
        {
          title: 'a script',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http'
new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
  ],
}).start()
`,
            'scripts/import.ts': `export const load = () => fetch('https://rates.example.com/eur')
`,
          },
        },
        {
          title: 'every instrumentation there is',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { getNodeAutoInstrumentations } from '@opentelemetry/auto-instrumentations-node'
new NodeSDK({ instrumentations: [getNodeAutoInstrumentations()] }).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
        {
          title: 'the list is made elsewhere',
          files: {
            'src/tracing.ts': `import { NodeSDK } from '@opentelemetry/sdk-node'
import { instrumentations } from './instrumentations.js'
new NodeSDK({ instrumentations }).start()
`,
            'src/rates.ts': `import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
`,
          },
        },
      ],
    },
  },
  *judge(system) {
    yield* byHand(system)
    for (const call of system.facts('external-call')) {
      if (!call.inService || call.relative || call.file.side === 'frontend' || !inTrace(call)) continue
      const setUps = setUpsOf(system, call)
      const [first] = setUps
      const offer = first?.offers[call.library]
      if (!first || offer === undefined) continue
      const covering = setUps
        .flatMap((setUp) =>
          typeof setUp.instruments === 'string' ? [] : setUp.instruments.map((one) => ({ ...one, path: setUp.at.path })),
        )
        .find((one) => one.clients.includes(call.library))
      if (covering) yield evidenceAt(call, `its client is instrumented (${covering.path})`, { ...covering.at, path: covering.path })
      else
        yield gapAt(call, {
          message: `\`${call.callee}\` gets no span and carries no trace context: no instrumentation of \`${call.library}\` was found in this repository's set-up of tracing.`,
          fix: `Add \`${offer}\` to the instrumentations in \`${first.at.path}\`, or inject the active context into the headers of the request.`,
          evidence: setUps.map((setUp) => `${setUp.by} in ${setUp.at.path}:${setUp.at.startLine} lists its instrumentations`),
        })
    }
  },
})

/** What is traced without a list of instrumentations: spans that the code writes, context that it hands on, and what tests look at of it. */
function* byHand(system: System): Generator<Evidence> {
  for (const mark of system.facts('operation-mark')) {
    if (!mark.inService) continue
    if (mark.mark === 'client-span') yield { ...evidenceAt(mark, `\`${mark.by}\` writes a span around a call`), checks: ['3.9'] }
    if (mark.mark === 'context-handed-on') yield { ...evidenceAt(mark, `\`${mark.by}\` hands the context on`), checks: ['3.10'] }
  }
  for (const test of system.facts('test-evidence'))
    if (test.of === 'propagation' && test.file.role === 'test')
      yield { ...evidenceAt(test, `a test looks whether it is the same trace: ${test.by}`), checks: ['3.10'] }
  for (const setUp of system.facts('tracing'))
    if (setUp.inService && setUp.instruments === 'everything')
      yield { ...evidenceAt(setUp, `calls of every client that is known are traced (\`${setUp.by}\`)`), checks: ['3.9'] }
}
