import type { OperationMark } from '#model/facts/operation'
import { evidenceAt, rule } from '#model/rule'
import { healthEndpointRemovedPython } from './examples/health-endpoint-removed-python.ts'
import type { Linked } from '#model/system'
import { healthEndpointsOf, type HealthEndpoint } from '#system/health-endpoints'
import { healthEndpointRemovedGo } from './examples/health-endpoint-removed-go.ts'
import { healthEndpointRemovedJava } from './examples/health-endpoint-removed-java.ts'

export const healthEndpointRemoved = rule({
  id: 'health-endpoint-removed',
  check: '1.5',
  alsoServes: ['1.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Health endpoint taken away',
  why: 'Whatever asks it (a load balancer, a probe, an uptime check) gets an error from now on and takes the instance for dead, or nobody asks any more, and an instance that hangs keeps its traffic.',
  fix: 'Keep the path, or change what asks it in the same release and say so.',
  examples: {
    python: healthEndpointRemovedPython,
    go: healthEndpointRemovedGo,
    java: healthEndpointRemovedJava,
    typescript: {
      bad: [
        {
          title: 'a route',
          base: {
            'src/app.ts': `import express from 'express'\nexport const app = express()\napp.get('/orders', (req, res) => { res.json([]) })\napp.get('/healthz', (req, res) => { res.sendStatus(200) }) // <- finding\n`,
          },
          files: {
            'src/app.ts': `import express from 'express'\nexport const app = express()\napp.get('/orders', (req, res) => { res.json([]) })\n`,
          },
        },
        {
          title: 'asked for by hand',
          base: {
            'src/server.ts': `import http from 'node:http'\nimport { handler } from './handler.js'\nhttp.createServer((req, res) => {\n  if (new URL(req.url ?? '', 'http://host').pathname === '/_health') { // <- finding\n    return res.end('ok')\n  }\n  handler(req, res)\n}).listen(3000)\n`,
          },
          files: {
            'src/server.ts': `import http from 'node:http'\nimport { handler } from './handler.js'\nhttp.createServer((req, res) => {\n  handler(req, res)\n}).listen(3000)\n`,
          },
        },
        {
          title: 'a file that answers by where it stands',
          base: {
            'app/api/health/route.ts': `export const GET = () => Response.json({ ok: true }) // <- finding\n`,
            'app/api/orders/route.ts': `export const GET = () => Response.json([])\n`,
          },
          files: { 'app/api/orders/route.ts': `export const GET = () => Response.json([])\n` },
        },
      ],
      good: [
        {
          title: 'another one stays',
          base: {
            'src/app.ts': `import express from 'express'\nexport const app = express()\napp.get('/health', (req, res) => { res.sendStatus(200) })\napp.get('/readyz', (req, res) => { res.sendStatus(200) })\n`,
          },
          files: {
            'src/app.ts': `import express from 'express'\nexport const app = express()\napp.get('/readyz', (req, res) => { res.sendStatus(200) })\n`,
          },
        },
        {
          title: 'moved to another file',
          base: {
            'src/app.ts': `import express from 'express'\nexport const app = express()\napp.get('/health', (req, res) => { res.sendStatus(200) })\n`,
          },
          files: {
            'src/app.ts': `import express from 'express'\nimport { health } from './health.js'\nexport const app = express()\nhealth(app)\n`,
            'src/health.ts': `import type { Express } from 'express'\nexport const health = (app: Express) => app.get('/healthz', (req, res) => { res.sendStatus(200) })\n`,
          },
        },
        {
          title: 'the event of a client',
          base: {
            'src/redis.ts': `import 'express'\nimport { client } from './client.js'\nclient.on('ready', () => console.info('up'))\nexport const redis = client\n`,
          },
          files: { 'src/redis.ts': `import 'express'\nimport { client } from './client.js'\nexport const redis = client\n` },
        },
        {
          title: 'somebody else is not asked any more',
          base: { 'src/peer.ts': `import 'express'\nimport axios from 'axios'\nexport const up = () => axios.get('/health')\n` },
          files: { 'src/peer.ts': `import 'express'\nexport const up = () => true\n` },
        },
      ],
    },
  },
  *judge(system, change) {
    const now = healthEndpointsOf(system)
    const placed = (endpoint: HealthEndpoint) => ({
      at: { path: endpoint.path, startLine: endpoint.line, endLine: endpoint.line },
      subject: `health endpoint of ${endpoint.unit}`,
      within: '',
    })
    // That the process answers at all says nothing of what it depends on.
    for (const endpoint of now)
      yield {
        kind: 'evidence',
        ...placed(endpoint),
        note: `answers ${endpoint.by}`,
        checks: /ready|readiness/i.test(endpoint.by) ? ['1.5', '1.8'] : [],
      }
    for (const check of system.facts('operation-mark'))
      if (check.mark === 'dependency-check' && isAsked(check, now))
        yield { ...evidenceAt(check, `asks a dependency whether it answers: \`${check.by}\``), checks: ['1.5'] }
    const lost = change ? healthEndpointsOf(change.base).filter((endpoint) => now.every((other) => other.unit !== endpoint.unit)) : []
    for (const endpoint of lost.filter((one, index) => lost.findIndex((other) => other.unit === one.unit) === index)) {
      const stays = system.files.has(endpoint.path)
      const home = stays ? endpoint.path : endpoint.unit === '' ? 'package.json' : `${endpoint.unit}/package.json`
      if (!system.paths.has(home)) continue
      yield {
        kind: 'gap',
        ...placed(endpoint),
        at: { path: home, startLine: 1, endLine: 1 },
        message: `\`${endpoint.by}\` told whether this service is well; this change takes it away, and no other is found in \`${endpoint.unit || 'this repository'}\`.`,
      }
    }
  },
})

/** It stands in the file that answers, or in the service whose endpoint it is. */
const isAsked = ({ at, file, inService }: Linked<OperationMark>, endpoints: readonly HealthEndpoint[]): boolean =>
  endpoints.some(({ path, unit }) => path === at.path || (inService && unit === (file.unit?.root ?? '')))
