import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { environment, secret } from './harness.ts'

const root = join(import.meta.dirname, '../..')

/** The App's source, or what was built from it: `TEST_BUILT_APP` names its `dist/app/main.js`. */
const { TEST_BUILT_APP: built } = process.env
const program = built ? [built] : ['--conditions=source', '--disable-warning=ExperimentalWarning', join(root, 'src/app/main.ts')]

let folder: string
const running = new Set<App>()
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readiness-main-'))
})
afterEach(async () => {
  for (const app of running) app.kill('SIGKILL')
  running.clear()
  await rm(folder, { recursive: true, force: true })
})

interface App {
  readonly output: readonly string[]
  readonly exited: Promise<number | null>
  kill(signal: NodeJS.Signals): void
  line(pattern: RegExp): Promise<string>
}

/** The process as it runs in production, with nothing of the tests' own environment. */
const startMain = (variables: Record<string, string>): App => {
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  const waiting = new Set<{ pattern: RegExp; resolve: (line: string) => void; reject: (error: Error) => void }>()
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      output.push(line)
      for (const waiter of waiting) if (waiter.pattern.test(line)) waiter.resolve(line)
    })
  }
  const exited = once(child, 'close').then(([code]) => {
    for (const { pattern, reject } of waiting) reject(new Error(`Ended without ${pattern}:\n${output.join('\n')}`))
    return code as number | null
  })
  const app: App = {
    output,
    exited,
    kill: (signal) => void child.kill(signal),
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const there = output.find((line) => pattern.test(line))
        if (there === undefined) waiting.add({ pattern, resolve, reject })
        else resolve(there)
      }),
  }
  running.add(app)
  return app
}

const registered = () => ({
  APP_ID: '42',
  PRIVATE_KEY: Buffer.from(environment.privateKey).toString('base64'),
  WEBHOOK_SECRET: secret,
  DATA_DIR: folder,
  HOST: '127.0.0.1',
  PORT: '0',
  RECONCILE: 'false',
})

test('it starts on an empty folder, refuses a second process there, and ends with 0 on SIGTERM', { timeout: 90_000 }, async () => {
  const first = startMain(registered())
  const ready = JSON.parse(await first.line(/Ready for deliveries/)) as { port: number }
  expect((await fetch(`http://127.0.0.1:${ready.port}/readyz`)).status).toBe(200)

  const second = startMain(registered())
  expect(await second.exited).toBe(1)
  expect(second.output.join('\n')).toMatch(/in use by process \d+.*DATABASE_URL/)

  first.kill('SIGTERM')
  expect(await first.exited).toBe(0)
  expect(first.output.at(-1)).toContain('"msg":"Stopped"')
  expect(await readdir(folder)).toEqual(['pgdata'])
})

test('it exits with 1 if its port is taken, after stopping what it had started', { timeout: 90_000 }, async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  try {
    const app = startMain({ ...registered(), PORT: String(port) })
    expect(await app.exited).toBe(1)
    expect(app.output.at(-1)).toContain(`Cannot listen on port ${port} of 127.0.0.1 (EADDRINUSE): set PORT and HOST to a free address.`)
  } finally {
    taken.close()
  }
})

test('it names everything that is missing, and ends with the code for a wrong configuration', async () => {
  const app = startMain({ APP_ID: 'none', WEBHOOK_SECRET: 'hunter2', PORT: '70000' })
  expect(await app.exited).toBe(78)
  const output = app.output.join('\n')
  for (const name of ['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET', 'PORT']) expect(output).toContain(`${name}: expected`)
  expect(output).not.toContain('hunter2')
})

test('in production it does not open a registration page, but says what is missing', async () => {
  const app = startMain({ NODE_ENV: 'production' })
  expect(await app.exited).toBe(78)
  expect(app.output.join('\n')).toContain('APP_ID: expected')
})

test('without credentials it serves the registration on this machine alone, with the least permissions', { timeout: 60_000 }, async () => {
  const app = startMain({ PORT: '0', PUBLIC_URL: 'https://readiness.example.org/', GH_ORG: 'acme' })
  const address = /http:\/\/127\.0\.0\.1:\d+\/register\/\w+/.exec(await app.line(/Open http/))?.[0] ?? ''
  const page = (await (await fetch(address)).text()).replaceAll('&quot;', '"')
  expect(page).toContain('https://readiness.example.org/api/github/webhooks')
  expect(page).toContain('action="https://github.com/organizations/acme/settings/apps/new?state=')
  expect(page).toMatch(/"contents":\s*"read"/)
  expect(page).not.toMatch(/"contents":\s*"write"/)
  app.kill('SIGTERM')
  expect(await app.exited).toBe(0)
})

test('registration says what it needs before it serves anything', async () => {
  const app = startMain({ PORT: 'abc', PUBLIC_URL: 'http://localhost:3000' })
  expect(await app.exited).toBe(78)
  const output = app.output.join('\n')
  for (const name of ['PORT', 'PUBLIC_URL', 'GH_ORG']) expect(output).toContain(`${name}: expected`)
})
