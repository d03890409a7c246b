import { describe, expect, it } from 'vitest'

import { defaultConfig, type Config } from '#model/config'
import type { Finding, Review } from '#model/review'
import { rules } from '#rules/index'

import { reviewFiles } from '../rules/example-system.ts'

type Files = Readonly<Record<string, string>>

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0', pg: '8.16.0' },
})

/** A service with one call that has a deadline and one that has none, a shutdown handler, and a probe. */
const service: Files = {
  'package.json': manifest,
  'src/http.ts': `import axios from 'axios'

export const billing = axios.create({ baseURL: 'https://billing.example.com', timeout: 5_000 })
`,
  'src/orders.ts': `import axios from 'axios'
import { billing } from './http.js'

export const charge = (order: { id: string }) => billing.post('/charges', order)

export const rates = async () => {
  const answer = await axios.get('https://rates.example.com/eur')
  return answer.data
}
`,
  'src/main.ts': `import express from 'express'
import { charge, rates } from './orders.js'

const app = express()
app.post('/orders', async (req, res) => {
  res.json(await charge(req.body))
})
app.get('/rates', async (_req, res) => {
  res.json(await rates())
})
const server = app.listen(3000)

process.once('SIGTERM', () => {
  server.close()
})
`,
  'deploy/orders.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector:
    matchLabels: { app: orders }
  template:
    metadata:
      labels: { app: orders }
    spec:
      containers:
        - name: web
          image: orders:1.4.2
          ports:
            - containerPort: 3000
          readinessProbe:
            httpGet: { path: /ready, port: 3000 }
---
apiVersion: v1
kind: Service
metadata:
  name: orders
spec:
  selector: { app: orders }
  ports:
    - port: 80
      targetPort: 3000
`,
}

const text = (path: string): string => service[path] ?? ''

const without = (files: Files, path: string): Files => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))

/** The service, with one file edited. */
const edited = (path: string, edit: (text: string) => string): Files => {
  const after = edit(text(path))
  expect(after, 'the edit of the test does something').not.toBe(text(path))
  return { ...service, [path]: after }
}

const review = (head: Files, config: Config = defaultConfig, renames: Files = {}): Promise<Review> =>
  reviewFiles(service, head, rules, config, renames)

const placed = ({ ruleId, path, startLine, side }: Finding): string => `${ruleId} ${path}:${startLine} ${side}`

const fresh = ({ findings }: Review): string[] => findings.filter(({ state }) => state === 'new').map(placed)

const call = (path: string, line: number, side = 'RIGHT'): string => `external-call-without-timeout ${path}:${line} ${side}`

describe('a change that changes nothing for operations has no new findings', () => {
  const quiet: readonly (readonly [string, Files] | readonly [string, Files, Files])[] = [
    ['the same files', service],
    [
      'a file is renamed',
      { ...without(service, 'src/orders.ts'), 'src/order-service.ts': text('src/orders.ts') },
      { 'src/order-service.ts': 'src/orders.ts' },
    ],
    [
      'the whole service moves into a folder',
      Object.fromEntries(Object.entries(service).map(([path, content]) => [`services/orders/${path}`, content])),
      Object.fromEntries(Object.keys(service).map((path) => [`services/orders/${path}`, path])),
    ],
    [
      'a function is reformatted',
      edited('src/orders.ts', (code) =>
        code.replace("await axios.get('https", "await axios.get(\n    'https").replace("eur')", "eur',\n  )"),
      ),
    ],
    ['all code gets semicolons and tabs', edited('src/orders.ts', (code) => code.replaceAll(/([)'a])\n/g, '$1;\n').replaceAll('  ', '\t'))],
    ['line ends become CRLF', edited('src/orders.ts', (code) => code.replaceAll('\n', '\r\n'))],
    ['the URL of an old call without a deadline is edited', edited('src/orders.ts', (code) => code.replace('/eur', '/usd'))],
    [
      'an old call gets another verb and a body',
      edited('src/orders.ts', (code) =>
        code.replace("axios.get('https://rates.example.com/eur')", "axios.post('https://rates.example.com/eur', {})"),
      ),
    ],
    [
      'the function around an old call is renamed',
      edited('src/orders.ts', (code) => code.replace('rates = async', 'currentRates = async')),
    ],
    [
      'an old call moves to another file',
      {
        ...service,
        'src/orders.ts': text('src/orders.ts').replace(/export const rates[\s\S]*/, ''),
        'src/rates.ts': `import axios from 'axios'\n\n${/export const rates[\s\S]*/.exec(text('src/orders.ts'))?.[0] ?? ''}`,
      },
    ],
    [
      'a call goes through a client whose deadline stands in an unchanged file',
      edited('src/orders.ts', (code) => `${code}\nexport const refund = (id: string) => billing.delete(\`/charges/\${id}\`)\n`),
    ],
    [
      'functions change places',
      edited('src/orders.ts', (code) => {
        const [head = '', chargeText = '', ratesText = ''] = code.split(/(?=export const)/)
        return `${head}${ratesText.trimEnd()}\n\n${chargeText.trimEnd()}\n`
      }),
    ],
    ['a comment speaks of a call', edited('src/orders.ts', (code) => `${code}// await axios.get('https://rates.example.com/gbp')\n`)],
    [
      'a test makes a call',
      { ...service, 'src/orders.test.ts': "import axios from 'axios'\nvoid axios.get('http://localhost:3000/orders')\n" },
    ],
    [
      'the shutdown handler moves to another file',
      {
        ...service,
        'src/main.ts': text('src/main.ts')
          .replace(/process\.once[\s\S]*/, 'stopOnSignal(server)\n')
          .replace('\n\nconst app', "\nimport { stopOnSignal } from './stop.js'\n\nconst app"),
        'src/stop.ts':
          "import type { Server } from 'node:http'\nexport const stopOnSignal = (server: Server) => {\n  process.once('SIGTERM', () => server.close())\n}\n",
      },
    ],
    [
      'keys of a manifest are sorted',
      edited('deploy/orders.yaml', (yaml) =>
        yaml.replace('        - name: web\n          image: orders:1.4.2\n', '        - image: orders:1.4.2\n          name: web\n'),
      ),
    ],
  ]
  it.each(quiet)('%s', async (_name, head, renames = {}) => {
    const result = await review(head, defaultConfig, renames)
    expect(fresh(result)).toEqual([])
    expect(result.verdict).toBe('production-ready')
  })
})

describe('a safeguard taken away stands on the line where it was', () => {
  it('the timeout of a shared client, whose users are elsewhere', async () => {
    const result = await review(edited('src/http.ts', (code) => code.replace(', timeout: 5_000', '')))
    expect(fresh(result)).toEqual([call('src/http.ts', 3, 'LEFT')])
    expect(result.findings.find(({ state }) => state === 'new')?.message).toContain('src/orders.ts:4')
  })

  it('the timeout of a call', async () => {
    const base = edited('src/orders.ts', (code) => code.replace("/eur')", "/eur', {\n    timeout: 2_000,\n  })"))
    const result = await reviewFiles(base, service, rules)
    expect(fresh(result)).toEqual([call('src/orders.ts', 8, 'LEFT')])
    expect(result.verdict).toBe('not-production-ready')
    expect(result.findings.find(({ state }) => state === 'new')?.message).toContain('removes the timeout of `axios.get`')
  })

  it('the SIGTERM handler', async () => {
    const result = await review(edited('src/main.ts', (code) => code.replace(/\nprocess\.once[\s\S]*/, '')))
    expect(fresh(result)).toContain('server-without-graceful-shutdown src/main.ts:13 LEFT')
  })

  it('the SIGTERM handler, with its whole file', async () => {
    const base = {
      ...service,
      'src/main.ts': text('src/main.ts')
        .replace(/process\.once[\s\S]*/, 'stopOnSignal(server)\n')
        .replace('\n\nconst app', "\nimport { stopOnSignal } from './stop.js'\n\nconst app"),
      'src/stop.ts':
        "import type { Server } from 'node:http'\nexport const stopOnSignal = (server: Server) => {\n  process.once('SIGTERM', () => server.close())\n}\n",
    }
    const head = { ...service, 'src/main.ts': text('src/main.ts').replace(/\nprocess\.once[\s\S]*/, '') }
    expect(fresh(await reviewFiles(base, head, rules))).toContain('server-without-graceful-shutdown src/stop.ts:3 LEFT')
  })

  it('the readiness probe', async () => {
    const result = await review(edited('deploy/orders.yaml', (yaml) => yaml.replace(/ {10}readinessProbe:\n.*\n/, '')))
    expect(fresh(result)).toContain('workload-without-readiness-probe deploy/orders.yaml:17 LEFT')
  })
})

describe('a hazard that the change brings is new', () => {
  it('beside an old one in the same function', async () => {
    const result = await review(
      edited('src/orders.ts', (code) =>
        code.replace('  return answer.data', "  await axios.put('https://audit.example.com/rates', answer.data)\n  return answer.data"),
      ),
    )
    expect(fresh(result)).toEqual([call('src/orders.ts', 8)])
  })

  it('before an old one that is just the same', async () => {
    const result = await review(
      edited('src/orders.ts', (code) =>
        code.replace('  const answer', "  await axios.get('https://rates.example.com/usd')\n  const answer"),
      ),
    )
    expect(fresh(result)).toEqual([call('src/orders.ts', 7)])
  })

  it('in a copy of a file', async () => {
    const result = await review({ ...service, 'src/copy.ts': text('src/orders.ts') })
    expect(fresh(result)).toEqual([call('src/copy.ts', 7)])
  })

  it('in a file that leaves the tests', async () => {
    const base = { ...without(service, 'src/orders.ts'), 'test/orders.ts': text('src/orders.ts') }
    expect(fresh(await reviewFiles(base, service, rules, defaultConfig, { 'src/orders.ts': 'test/orders.ts' }))).toEqual([
      call('src/orders.ts', 7),
    ])
  })

  it('and one that is mended is told as fixed, on the old line', async () => {
    const result = await review(
      edited('src/orders.ts', (code) => `// Rates and charges.\n${code.replace("/eur')", "/eur', { timeout: 2_000 })")}`),
    )
    expect(fresh(result)).toEqual([])
    expect(result.findings.filter(({ state }) => state === 'fixed').map(placed)).toEqual([call('src/orders.ts', 7, 'LEFT')])
  })
})
