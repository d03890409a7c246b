import type { Examples } from '#model/rule'

export const outageNotTestedTypescript: Examples = {
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
        'test/a.test.ts': `import { it } from 'vitest'\nimport { a } from '../src/a.js'\nit('asks', async () => { await a() })\nit('says so when the peer is unavailable', async () => { await a() }) // <- finding\n`,
      },
      files: {
        'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
        'test/a.test.ts': `import { it } from 'vitest'\nimport { a } from '../src/a.js'\nit('asks', async () => { await a() })\n`,
      },
    },
    {
      title: 'a mock that only answers',
      files: {
        'src/weather.ts': `import express from 'express'
const app = express()
app.get('/weather', async (req, res) => {
  const answer = await fetch('https://weather.example.com', { signal: AbortSignal.timeout(500) }) // <- finding
  res.json(await answer.json())
})
`,
        'src/weather.spec.ts': `import { describe, it, vi } from 'vitest'
describe('weather', () => {
  it('shows the temperature', () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue({ json: async () => ({ celsius: 20 }) }))
  })
})
`,
      },
    },
    {
      title: 'invalid input is no outage',
      files: {
        'src/geo.ts': `import 'express'
import got from 'got'
export const locate = (ip: string) => got.get('https://geo.example.com/' + ip, { timeout: { request: 500 } }) // <- finding
`,
        'test/geo.test.ts': `import test from 'node:test'
import { locate } from '../src/geo.js'
test('refuses an address that is none', async () => { await locate('x') })
`,
      },
    },
  ],
  good: [
    {
      title: 'a test does it',
      files: {
        'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
        'test/a.test.ts': `import { it } from 'vitest'\nimport nock from 'nock'\nimport { a } from '../src/a.js'\nit('asks', async () => {\n  nock('https://a.example.com').get('/').replyWithError('socket')\n  await a()\n})\n`,
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
      title: 'an answer of the network is an error',
      files: {
        'src/a.ts': `import 'express'
export const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })
`,
        'src/a.test.ts': `import { http, HttpResponse } from 'msw'
import { it } from 'vitest'
import { a } from './a.js'
it('asks', async () => {
  http.get('https://a.example.com', () => HttpResponse.error())
  await a()
})
`,
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
it('falls back to the cache when the service is unavailable', async () => { await a() })
`,
      },
    },
    {
      title: 'a mock that rejects with the error of a socket',
      files: {
        'src/a.ts': `import 'express'
import axios from 'axios'
export const a = () => axios.get('https://a.example.com', { timeout: 100 })
`,
        'src/a.test.ts': `import { it, vi } from 'vitest'
import axios from 'axios'
import { a } from './a.js'
it('says so', async () => {
  vi.spyOn(axios, 'get').mockRejectedValueOnce(new Error('ECONNREFUSED'))
  await a()
})
`,
      },
    },
    {
      title: 'a service in another language beside the tests of a front-end',
      files: {
        'services/rates/go.mod': `module example.com/rates

go 1.24

require github.com/go-chi/chi/v5 v5.2.0
`,
        'services/rates/main.go': `package main

import "net/http"

func main() {}

func Rates() (*http.Response, error) { return http.Get("https://rates.example.com") }
`,
        'web/package.json': `{ "name": "web", "dependencies": { "react": "19.0.0" } }
`,
        'web/src/app.test.ts': `import { it } from 'vitest'
it('renders', () => {})
`,
      },
    },
    {
      title: 'a package without tests of its own',
      files: {
        'package.json': `{ "name": "root", "private": true, "workspaces": ["packages/*"] }
`,
        'packages/api/package.json': `{ "name": "api", "scripts": { "start": "node src/main.js" }, "dependencies": { "express": "5.0.0" } }
`,
        'packages/api/src/main.ts': `import express from 'express'
export const rates = () => fetch('https://rates.example.com', { signal: AbortSignal.timeout(100) })
express().listen(3000)
`,
        'packages/ui/package.json': `{ "name": "ui", "dependencies": { "react": "19.0.0" } }
`,
        'packages/ui/src/button.test.ts': `import { it } from 'vitest'
it('can be pressed', () => {})
`,
      },
    },
  ],
}
