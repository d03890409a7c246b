import type { Examples } from '#model/rule'

export const slownessNotTestedTypescript: Examples = {
  bad: [
    {
      title: 'tests of success alone',
      files: {
        'src/rates.ts': `import 'express'\nimport axios from 'axios'\nexport const rates = () => axios.get('https://rates.example.com', { timeout: 2_000 }) // <- finding\n`,
        'src/rates.test.ts': `import { it } from 'vitest'\nimport { rates } from './rates.js'\nit('gives rates', async () => { await rates() })\n`,
      },
    },
    {
      title: 'several calls are one matter',
      files: {
        'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) }) // <- finding\n`,
        'src/b.ts': `import 'express'\nexport const b = () => fetch('https://b.example.com', { signal: AbortSignal.timeout(100) })\n`,
        'test/a.test.ts': `import { it } from 'vitest'\nimport { a } from '../src/a.js'\nit('asks', async () => { await a() })\n`,
      },
    },
    {
      title: 'the test is taken away',
      base: {
        'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
        'test/a.test.ts': `import { it } from 'vitest'\nimport { a } from '../src/a.js'\nit('asks', async () => { await a() })\nit('gives up when the peer timed out', async () => { await a() }) // <- finding\n`,
      },
      files: {
        'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
        'test/a.test.ts': `import { it } from 'vitest'\nimport { a } from '../src/a.js'\nit('asks', async () => { await a() })\n`,
      },
    },
    {
      title: 'an outage is tested, slowness is not',
      files: {
        'src/weather.ts': `import express from 'express'
const app = express()
app.get('/weather', async (req, res) => {
  const answer = await fetch('https://weather.example.com', { signal: AbortSignal.timeout(500) }) // <- finding
  res.json(await answer.json())
})
`,
        'src/weather.spec.ts': `import { it, vi } from 'vitest'
it('says so when the service is down', () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new Error('ECONNREFUSED')))
})
`,
      },
    },
    {
      title: 'a pause of the test itself makes no peer slow',
      files: {
        'src/geo.ts': `import 'express'
import got from 'got'
export const locate = (ip: string) => got.get('https://geo.example.com/' + ip, { timeout: { request: 500 } }) // <- finding
`,
        'test/geo.test.ts': `import test from 'node:test'
import { delay } from './delay.js'
import { locate } from '../src/geo.js'
test('finds a place', async () => { await locate('203.0.113.7'); await delay(5) })
`,
      },
    },
  ],
  good: [
    {
      title: 'a test does it',
      files: {
        'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
        'test/a.test.ts': `import { it } from 'vitest'\nimport nock from 'nock'\nimport { a } from '../src/a.js'\nit('asks', async () => {\n  nock('https://a.example.com').get('/').delayConnection(500).reply(200)\n  await a()\n})\n`,
      },
    },
    {
      title: 'no call leaves the process',
      files: {
        'src/a.ts': `import 'express'\nexport const a = 1\n`,
        'test/a.test.ts': `import { it } from 'vitest'\nit('is', () => {})\n`,
      },
    },
    {
      title: 'no tests in this repository',
      files: {
        'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
      },
    },
    {
      title: 'told by its title',
      files: {
        'src/a.ts': `import 'express'
export const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })
`,
        'src/a.test.ts': `import { it } from 'vitest'
import { a } from './a.js'
it('gives up when the request timed out', async () => { await a() })
`,
      },
    },
    {
      title: 'a proxy that adds latency',
      files: {
        'src/a.ts': `import 'express'
import axios from 'axios'
export const a = () => axios.get('https://a.example.com', { timeout: 100 })
`,
        'test/a.test.ts': `import { it } from 'vitest'
import { toxiproxy } from './toxiproxy.js'
import { a } from '../src/a.js'
it('asks', async () => {
  await toxiproxy.get('rates').addLatency(1_000)
  await a()
})
`,
      },
    },
    {
      title: 'a mock that rejects as a deadline does',
      files: {
        'src/a.ts': `import 'express'
import axios from 'axios'
export const a = () => axios.get('https://a.example.com', { timeout: 100 })
`,
        'src/a.test.ts': `import { it, vi } from 'vitest'
import axios from 'axios'
import { a } from './a.js'
it('says so', async () => {
  vi.spyOn(axios, 'get').mockRejectedValueOnce(new Error('ETIMEDOUT'))
  await a()
})
`,
      },
    },
    {
      title: 'a service in another language beside the tests of a front-end',
      files: {
        'services/rates/pyproject.toml': `[project]
name = "rates"
dependencies = ["fastapi", "uvicorn", "httpx"]
`,
        'services/rates/rates.py': `import httpx


async def rates():
    return httpx.get("https://rates.example.com", timeout=2)
`,
        'web/package.json': `{ "name": "web", "dependencies": { "react": "19.0.0" } }
`,
        'web/src/app.test.ts': `import { it } from 'vitest'
it('renders', () => {})
`,
      },
    },
    {
      title: 'only a script asks others',
      files: {
        'scripts/fetch-rates.ts': `const answer = await fetch('https://rates.example.com')
console.log(await answer.text())
`,
        'src/a.test.ts': `import { it } from 'vitest'
it('is', () => {})
`,
      },
    },
  ],
}
