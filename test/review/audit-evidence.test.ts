import { describe, expect, it } from 'vitest'

import type { Audit } from '#model/audit'
import { defaultConfig } from '#model/config'
import { auditRepository } from '#engine/audit-repository'
import { rules } from '#rules/index'

import { changeBetween } from '../rules/example-system.ts'

const manifest = (...dependencies: readonly string[]): string =>
  [
    '{',
    '  "name": "orders",',
    '  "private": true,',
    '  "scripts": { "start": "node src/main.js" },',
    '  "dependencies": {',
    ['express', 'pino', ...dependencies].map((name) => `    "${name}": "1.0.0"`).join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n')

const serving = "import express from 'express'\nexport const app = express()\napp.listen(3000)\n"

type Files = Readonly<Record<string, string>>

const audit = (files: Files): Promise<Audit> => {
  const { change, blobs } = changeBetween({}, { 'package.json': manifest(), 'src/main.ts': serving, ...files })
  return auditRepository({ repository: 'acme/orders', tree: change.head, blobs, config: defaultConfig, rules })
}

/** `path:line` of what an audit shows for a check. */
const shown = async (check: string, files: Files): Promise<readonly string[]> =>
  (await audit(files)).checks.find(({ id }) => id === check)?.evidence.map(({ path, startLine }) => `${path}:${startLine}`) ?? []

const statusOf = async (check: string, files: Files): Promise<string | undefined> =>
  (await audit(files)).checks.find(({ id }) => id === check)?.status

it('a title whose words only contain an error code is no test of an outage', async () => {
  const text = (title: string): string =>
    `import { expect, test } from 'vitest'\nimport { broker } from '../src/broker.js'\ntest('${title}', async () => {\n  await broker.stop()\n  expect(await broker.send('a')).toBe('kept')\n})\n`
  expect(await shown('4.6', { 'test/broker.test.ts': text('keeps messages after ECONNREFUSED') })).toEqual(['test/broker.test.ts:4'])
  expect(await shown('4.6', { 'test/broker.test.ts': text('stop calls closeConnection on every receiver') })).toEqual([])
})

describe('configuration is evidenced where it is validated', () => {
  it.each([
    [
      'by a schema of the environment',
      "import { z } from 'zod'\nimport { a } from './a.js'\n\nconst schema = z.object({\n  DATABASE_URL: z.string(),\n  JWT_SECRET: z.string(),\n})\nexport const read = (given: object) => schema.parse(given)\n",
      4,
    ],
    [
      'by a call that gets all of it',
      "import { z } from 'zod'\nimport { schema } from './schema.js'\n\nexport const env = schema.parse(process.env)\n",
      4,
    ],
    [
      'by a class of decorated fields',
      "import { IsString } from 'class-validator'\n\nexport class Environment {\n  @IsString() DATABASE_URL!: string\n  @IsString() REDIS_URL!: string\n}\nexport const env = process.env\n",
      3,
    ],
  ])('%s', async (_how, text, line) => {
    for (const check of ['1.2', '1.3', '2.6'])
      expect(await shown(check, { 'src/config.ts': text }), check).toEqual([`src/config.ts:${line}`])
  })

  it('and not where something else is validated in a file that reads a variable', async () => {
    const text =
      "import { z } from 'zod'\nexport const order = z.object({ id: z.string() })\nexport const mode = process.env.APP_MODE ?? 'x'\n"
    expect(await shown('1.3', { 'src/order.ts': text })).toEqual([])
  })
})

describe('what must be tested is evidenced by what a test does', () => {
  const call = "import axios from 'axios'\nimport 'express'\nexport const a = () => axios.get('https://a.example.com', { timeout: 2000 })\n"
  const test = (body: string): Files => ({
    'package.json': manifest('axios'),
    'src/a.ts': call,
    'test/a.test.ts': `import { expect, it, vi } from 'vitest'\nimport nock from 'nock'\n${body}`,
  })

  it.each([
    ['a title that names a timeout', "it('reads the timeout of a call: timed out', () => expect(1).toBe(1))\n"],
    ['a title that speaks of slowing down', "it('is not slowed down by a slow reader', () => expect(1).toBe(1))\n"],
  ])('not by %s', async (_what, body) => {
    expect(await shown('4.7', test(body))).toEqual([])
    expect(await shown('4.6', test(body))).toEqual([])
  })

  it.each([
    ['a server that never answers', "const server = createServer(() => {})\nit('waits no longer', () => expect(server).toBeDefined())\n"],
    ['an answer that never comes', 'vi.fn().mockReturnValue(new Promise(() => {}))\n'],
    ['a late answer', "nock('https://a.example.com').get('/').delayConnection(5_000).reply(200)\n"],
  ])('by %s', async (_what, body) => {
    expect(await shown('4.7', test(body))).toEqual(['test/a.test.ts:3'])
  })

  it.each([
    ['an answer of 503', "nock('https://a.example.com').get('/').reply(503)\n", 3],
    ['the code of a refused connection', "vi.fn().mockRejectedValue(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))\n", 3],
    [
      'the end of what is asked afterwards',
      "it('answers while the database is away', async () => {\n  await database.close()\n  expect(await get('/')).toBe(503)\n})\n",
      4,
    ],
  ])('and by %s', async (_what, body, line) => {
    expect(await shown('4.6', test(body))).toEqual([`test/a.test.ts:${line}`])
  })

  it('not by what is closed at its end', async () => {
    const body =
      "it('answers while the database is away', async () => {\n  try {\n    expect(1).toBe(1)\n  } finally {\n    await database.close()\n  }\n})\n"
    expect(await shown('4.6', test(body))).toEqual([])
  })
})

describe('a rate of errors', () => {
  const metric = (type: string, name: string, label: string): Files => ({
    'package.json': manifest('prom-client'),
    'src/metrics.ts': `import { ${type} } from 'prom-client'\nexport const one = new ${type}({ name: '${name}', help: 'x', labelNames: ['${label}'] })\nexport const tell = (value: string) => one.labels(value).${type === 'Gauge' ? 'set' : type === 'Counter' ? 'inc' : 'observe'}(1)\n`,
  })

  it.each([
    ['Counter', 'calls_total', 'status', true],
    ['Histogram', 'review_seconds', 'outcome', true],
    ['Counter', 'findings_total', 'outcome', false],
    ['Gauge', 'queue_jobs', 'state', false],
  ])('%s %s by %s: %s', async (type, name, label, tells) => {
    expect((await shown('3.6', metric(type, name, label))).length > 0).toBe(tells)
  })

  it('is none of jobs where only the depth of a queue is shown', async () => {
    const files = metric('Gauge', 'queue_depth', 'queue')
    expect(await shown('3.8', files)).toEqual(['src/metrics.ts:2'])
    expect(await shown('7.6', files)).toEqual([])
  })
})

describe('tracing by hand', () => {
  const api = "import { context, propagation, SpanKind, trace } from '@opentelemetry/api'\n"

  it('is evidenced by the span around a call, and by where the context is handed on', async () => {
    const files = {
      'src/client.ts': `${api}export const ask = (run: () => Promise<void>) =>\n  trace.getTracer('orders').startActiveSpan('ask', { kind: SpanKind.CLIENT }, () => run())\nexport const ask2 = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(9) })\n`,
      'src/queue.ts': `${api}export const write = (into: object) => propagation.inject(context.active(), into)\n`,
    }
    expect(await shown('3.9', files)).toEqual(['src/client.ts:3'])
    expect(await shown('3.10', files)).toEqual(['src/queue.ts:2'])
  })

  it('not by a span of the work itself', async () => {
    const text = `${api}export const work = (run: () => void) => trace.getTracer('orders').startActiveSpan('work', () => run())\nexport const ask = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(9) })\n`
    expect(await shown('3.9', { 'src/client.ts': text })).toEqual([])
  })
})

describe('an id of the request', () => {
  it.each([
    ['a header that is read', "export const id = (headers: Headers) => headers.get('x-request-id')\n", true],
    ['a value of a record', "export const fact = { kind: 'mark', mark: 'correlation-id' }\n", false],
    ['what a value is compared with', "export const is = (kind: string) => kind === 'correlation-id'\n", false],
  ])('%s', async (_what, text, isOne) => {
    expect((await shown('3.2', { 'src/id.ts': text })).length > 0).toBe(isOne)
  })
})

describe('migrations that a module lists', () => {
  const list = `export const migrations = [
  { version: 1, rollback: 'Drop it.', statements: ['CREATE TABLE orders (id text PRIMARY KEY)'] },
  {
    version: 2,
    rollback: 'Leave it: the column has a default.',
    statements: ["ALTER TABLE orders ADD COLUMN state text NOT NULL DEFAULT ''"],
  },
]
`

  it('are migrations, and evidence of what they do', async () => {
    const files = {
      'package.json': manifest('pg'),
      'src/store/schema.ts': list,
      'src/store/apply.ts': `export const wait = "SET LOCAL lock_timeout = '5s'"\n`,
      'test/store.test.ts': "import { it } from 'vitest'\nit('applies', async () => {\n  await migrate(database)\n})\n",
    }
    expect(await shown('5.1', files)).toEqual(['src/store/schema.ts:6', 'src/store/apply.ts:1'])
    expect(await shown('5.3', files)).toEqual(['src/store/schema.ts:5'])
    expect(await shown('5.4', files)).toEqual([])
    expect(await shown('5.6', files)).toEqual(['test/store.test.ts:3'])
    expect(await statusOf('5.7', files)).toBe('not-applicable')
  })

  it('are none without statements', async () => {
    expect(await statusOf('5.1', { 'src/store/schema.ts': "export const migrations = ['first', 'second']\n" })).toBe('not-applicable')
  })

  it('counts a loop on a thread of its own as a job, and a database as another system', async () => {
    const loop =
      'import threading\nimport time\n\ndef work():\n    while True:\n        step()\n        time.sleep(5)\n\nthreading.Thread(target=work).start()\n'
    for (const id of ['7.1', '7.6'] as const) expect(await statusOf(id, { 'src/work.py': loop })).toBe('not-evidenced')
    const store = "import pg from 'pg'\nconst pool = new pg.Pool()\nexport const all = () => pool.query('SELECT id FROM orders')\n"
    for (const id of ['4.1', '4.6'] as const) expect(await statusOf(id, { 'src/store.ts': store })).not.toBe('not-applicable')
  })
})

describe('a receiver of webhooks on a server without a framework', () => {
  const receiver = (name: string, more = ''): string =>
    `import type { IncomingMessage } from 'node:http'\nimport { createHmac, timingSafeEqual } from 'node:crypto'\nexport const ${name} = async (request: IncomingMessage${more}) => {\n  const id = request.headers['x-github-delivery']\n  const event = request.headers['x-github-event']\n  const body = await read(request)\n  if (!isGenuine(body, request.headers['x-hub-signature-256'])) return 401\n  return store(id, event, body)\n}\nconst isGenuine = (body: Buffer, given: string) => timingSafeEqual(Buffer.from(createHmac('sha256', 'k').update(body).digest('hex')), Buffer.from(given))\n`

  it('is one, and its signature is checked where it asks for the check', async () => {
    expect(await shown('9.2', { 'src/receive.ts': receiver('receive') })).toEqual(['src/receive.ts:7'])
  })

  it.each([
    ['looks at a signature for others', receiver('verifySignature')],
    ['stands before others', receiver('receive', ', response: object, next: () => void')],
  ])('is none that %s', async (_what, text) => {
    expect(await statusOf('9.2', { 'src/receive.ts': text })).toBe('not-applicable')
  })

  it('keeps each delivery once where the statement that writes it down says so', async () => {
    const files = {
      'src/receive.ts': receiver('receive'),
      'src/store.ts': "export const statement =\n  'INSERT INTO app.deliveries (id) VALUES ($1) ON CONFLICT (id) DO NOTHING'\n",
    }
    expect(await shown('6.1', files)).toEqual(['src/store.ts:2'])
    expect(await shown('6.6', files)).toEqual(['src/store.ts:2'])
  })

  it('is not what a comparison of another secret is', async () => {
    const session =
      "import { createHmac, timingSafeEqual } from 'node:crypto'\nexport const isMine = (given: Buffer) => timingSafeEqual(given, createHmac('sha256', 'k').update('s').digest())\n"
    expect(await shown('9.2', { 'src/receive.ts': receiver('receive'), 'src/session.ts': session })).toEqual(['src/receive.ts:7'])
  })
})

describe('a switch', () => {
  it.each([
    [
      'a variable of a schema',
      "import { z } from 'zod'\nexport const env = z.object({\n  APP_DISABLED: z.boolean(),\n  DATABASE_URL: z.string(),\n})\n",
      3,
    ],
    [
      'a route of operators',
      "export const route = (path: string) => {\n  switch (path) {\n    case '/admin/pause':\n      return true\n  }\n}\n",
      3,
    ],
  ])('is %s', async (_what, text, line) => {
    expect(await shown('10.2', { 'src/switch.ts': text })).toEqual([`src/switch.ts:${line}`])
  })

  it('is described where notes say how to disable it', async () => {
    const text = '# Operating\n\n## Disable the service\n\nSet `ORDERS_ENABLED` to `off`.\n'
    expect(await shown('10.2', { 'docs/operating.md': text })).toEqual(['docs/operating.md:3'])
  })

  it('is not what computes flags', async () => {
    expect(await shown('10.2', { 'src/flags.ts': 'export const on = getNewTruthyFlags(before, claim.flags)\n' })).toEqual([])
  })
})

it('how failed messages are done again is told by what says so, not by what says that they hang', async () => {
  const text = '# Operating\n\n## Stuck jobs\n\nOpen `/queues`.\n\n## Send it round again\n\nRun `make replay`.\n'
  expect(
    await shown('10.4', {
      'docs/operating.md': text,
      'src/worker.ts': "import { Worker } from 'bullmq'\nnew Worker('mail', async () => undefined)\n",
    }),
  ).toEqual(['docs/operating.md:7'])
})

it('a fallback from the own database is no graceful degradation, and one from another system is', async () => {
  const text =
    "import 'express'\nimport { prisma } from './db.js'\nimport * as bank from './bank.js'\nexport const a = async () => {\n  const order = await prisma.order.findFirst({ where: { id: 1 } }).catch(() => null)\n  const rate = await bank.rate().catch(() => 1)\n  return [order, rate]\n}\n"
  const files = {
    'src/a.ts': text,
    'src/bank.ts': "export const rate = async () => (await fetch('https://bank.example.com', { signal: AbortSignal.timeout(9) })).json()\n",
  }
  expect(await shown('4.4', files)).toEqual(['src/a.ts:6'])
})

it('a list of names is evidence of redaction where it says that it is one', async () => {
  const text =
    "import pino from 'pino'\nexport const log = pino({ redact: { paths: ['password', '*.email'] } })\nexport const cookie = { secrets: ['a', 'b'] }\n"
  expect(await shown('2.2', { 'src/log.ts': text })).toEqual(['src/log.ts:2'])
  expect(await shown('3.4', { 'src/log.ts': text })).toEqual(['src/log.ts:2'])
})

it('a package that brings something is shown on its own line', async () => {
  expect(await shown('3.5', { 'package.json': manifest('express-prom-bundle') })).toEqual(['package.json:8'])
})

it('one line is shown once for a check', async () => {
  const text = "import axios from 'axios'\nimport 'express'\nexport const a = () => axios.get('https://a.example.com', { timeout: 2000 })\n"
  expect(await shown('4.1', { 'package.json': manifest('axios'), 'src/a.ts': text })).toEqual(['src/a.ts:3'])
})

describe('what an audit of other services showed', () => {
  const worker = "import { Worker } from 'bullmq'\nexport const worker = new Worker('mail', async () => undefined)\n"

  it('a metric that a function of the repository makes is one, by the shape of what it is given', async () => {
    const text =
      "export const seconds = createHistogram({\n  name: 'http_request_duration_seconds',\n  help: 'Time',\n  labelNames: ['status'],\n})\nexport const tell = (status: string) => seconds.labels(status).startTimer()\n"
    for (const check of ['3.5', '3.6']) expect(await shown(check, { 'src/metrics.ts': text }), check).toEqual(['src/metrics.ts:1'])
    expect(
      await shown('3.5', { 'src/chart.ts': "export const chart = createHistogram({ name: 'http_request_duration_seconds' })\n" }),
    ).toEqual([])
  })

  it.each([
    ['jobs_total', 'result', true],
    ['jobs_failed_total', 'queue', true],
    ['job_seconds', 'queue', false],
  ])('%s by %s tells how jobs end: %s', async (name, label, tells) => {
    const text = `import { Counter } from 'prom-client'\nexport const one = new Counter({ name: '${name}', help: 'x', labelNames: ['${label}'] })\none.inc()\n`
    expect((await shown('7.6', { 'src/worker.ts': worker, 'src/metrics.ts': text })).length > 0).toBe(tells)
  })

  it.each([
    ['a key of a job', "await queue.add('mail', data, { jobId: order.id })", true],
    ['a column of that name', 'await prisma.backgroundJob.create({ data: { jobId: order.id } })', false],
  ])('%s', async (_what, call, isKey) => {
    expect(
      (await shown('6.3', { 'src/a.ts': `import 'express'\nexport const a = async () => {\n  ${call}\n}\n`, 'src/worker.ts': worker }))
        .length > 0,
    ).toBe(isKey)
  })

  it.each([
    ['a guard that refuses', 'app.use((req, res, next) => (req.auth ? next() : res.status(401).end()))', true],
    ['one that says so by its name', "app.use('/api', requireAuth({ realm: 'orders' }))", true],
    [
      'a function in place that only fills in who it is',
      "app.use('/api', (req, res, next) => { req.user ??= auth.anyone; next() })",
      false,
    ],
    ['a procedure for whoever comes', 'app.use(maybeAuthenticated)', false],
  ])('%s', async (_what, guard, isOne) => {
    const text = `import express from 'express'\nexport const app = express()\n${guard}\napp.post('/orders', (req, res) => res.end())\napp.listen(3000)\n`
    expect((await shown('9.3', { 'src/main.ts': text })).includes('src/main.ts:3')).toBe(isOne)
  })

  it('what asks for a right is told from what only knows who it is, and from what a failure was', async () => {
    const text = (condition: string): string =>
      `import express from 'express'\nexport const app = express()\napp.post('/orders', (req, res) => {\n  if (${condition}) return res.status(403).end()\n  save(req.body)\n  res.end()\n})\napp.listen(3000)\n`
    expect(await shown('9.6', { 'src/main.ts': text('!canManageOrders(req.user)') })).toEqual(['src/main.ts:4'])
    expect(await shown('9.6', { 'src/main.ts': text('!isSignedIn(req.headers.authorization)') })).toEqual([])
  })

  it.each([
    ['the state of a thing', 'canCancel', 'const canCancel = await jobs.isWaiting(req.params.id)\n  '],
    ['the permissions that exist', '!(req.body.kind in PERMISSIONS)', ''],
    ['what a template may hold', '!canHoldDocuments(req.body.template)', ''],
  ])('and not by %s', async (_what, condition, before) => {
    const text = `import express from 'express'\nconst app = express()\napp.post('/jobs/:id', async (req, res) => {\n  ${before}if (${condition}) return res.status(403).end()\n  await jobs.stop(req.params.id)\n  res.end()\n})\napp.listen(3000)\n`
    expect(await shown('9.6', { 'src/main.ts': text })).toEqual([])
  })

  it('and not in a command, which has no caller', async () => {
    const text =
      "import { roles } from './roles.js'\nexport const createDatabase = async (name, owner) => {\n  if (!(await roles.userHasPermission(owner, name))) throw new Error('forbidden')\n  await roles.create(name, owner)\n}\n"
    expect(await shown('9.6', { 'src/commands/create-database.ts': text })).toEqual([])
  })

  it('a receiver that reads one header is one where it has the event checked', async () => {
    const text =
      "import { stripe } from './stripe.js'\nexport const stripeWebhook = async (req: Request) => {\n  const signature = req.headers.get('stripe-signature')\n  const event = stripe.webhooks.constructEvent(await req.text(), signature, secret)\n  return handle(event)\n}\n"
    expect(await shown('9.2', { 'src/stripe-webhook.ts': text })).toEqual(['src/stripe-webhook.ts:4'])
  })

  it('a limit that a library makes is one wherever it is handed to', async () => {
    const text =
      "import { rateLimit } from 'express-rate-limit'\nexport const options = {\n  middleware: [rateLimit({ windowMs: 60_000, max: 5 })],\n}\n"
    expect(await shown('9.1', { 'src/routes.ts': text })).toEqual(['src/routes.ts:3'])
  })

  it('a signal is handled by what the function returns that makes the handler', async () => {
    const text =
      "const closer = (signal: string) => async () => {\n  await server.close()\n  process.exit(0)\n}\nprocess.on('SIGTERM', closer('SIGTERM'))\n"
    expect(await shown('8.1', { 'src/stop.ts': text })).toEqual(['src/stop.ts:5'])
    expect(await shown('8.1', { 'src/stop.ts': "import stoppable from 'stoppable'\nexport const wrap = stoppable\n" })).toEqual([])
  })

  it('a timeout is one of a call where something is called', async () => {
    const text =
      "import 'express'\nexport const options = () => makeChallenge({ timeout: 60_000, rp: 'x' })\nexport const ask = () => fetch('https://a.example.com', { signal })\n"
    expect(await shown('4.1', { 'src/a.ts': text })).toEqual([])
  })

  it('what a person left in a log is a gap of its own check, as is all of what was sent', async () => {
    const text =
      "import express from 'express'\nexport const app = express()\napp.post('/a', (req, res) => {\n  console.log('signed up', req.body.email)\n  res.end()\n})\napp.post('/b', (req, res) => {\n  console.log(req.body)\n  res.end()\n})\napp.listen(3000)\n"
    const { checks } = await audit({ 'src/main.ts': text })
    expect(['2.2', '3.3', '3.4'].map((check) => checks.find(({ id }) => id === check)?.gaps.length)).toEqual([0, 1, 1])
  })

  it('a test of a page whose server fails is none of the service', async () => {
    const text = "import { it } from 'vitest'\nit('shows it', () => HttpResponse.json({}, { status: 500 }))\n"
    const call =
      "import axios from 'axios'\nimport 'express'\nexport const a = () => axios.get('https://a.example.com', { timeout: 2000 })\n"
    const files = { 'package.json': manifest('axios'), 'src/a.ts': call }
    expect(await shown('4.6', { ...files, 'frontend/page.test.ts': text })).toEqual([])
    expect(await shown('4.6', { ...files, 'test/page.test.ts': text })).toEqual(['test/page.test.ts:2'])
  })

  it('a migration that is undone is shown where it is', async () => {
    const text = (name: string): string =>
      `exports.up = function (db) {\n  return db.runSql('ALTER TABLE orders ADD COLUMN ${name} text')\n}\n\nexports.down = function (db) {\n  return undo(db)\n}\n`
    expect(await shown('5.3', { 'migrations/1-a.js': text('a') })).toEqual(['migrations/1-a.js:5'])
  })
})

describe('a safeguard is evidence only where the check is about it', () => {
  const handler =
    "import { app } from './main.js'\nimport { PrismaClient } from '@prisma/client'\nconst prisma = new PrismaClient()\napp.put('/orders/:id', async (request, response) => {\n  await prisma.order.upsert({ where: { id: request.params.id }, create: {}, update: {} })\n  response.sendStatus(204)\n})\n"

  it('such as an upsert of a request, which says nothing of jobs and retries', async () => {
    const files = { 'package.json': manifest('@prisma/client', 'bullmq'), 'src/orders.ts': handler }
    expect(await shown('6.6', files)).toEqual(['src/orders.ts:5'])
    expect([await shown('6.3', files), await shown('7.2', files)]).toEqual([[], []])
  })

  it.each([
    ['duplicates in what the request holds', 'tags', []],
    ['the id of the event', 'event.id', ['src/events.ts:4']],
  ])('such as a question about %s', async (_, asked, expected) => {
    const text = `import { app } from './main.js'\nimport { duplicates, save } from './store.js'\napp.post('/events', async ({ body: { event, tags } }, response) => {\n  if (await duplicates.exists(${asked})) return response.sendStatus(400)\n  await save(event)\n  response.sendStatus(204)\n})\n`
    expect(await shown('6.6', { 'src/events.ts': text })).toEqual(expected)
  })

  it.each([
    ['a task that Celery acknowledges before it runs', '@shared_task', []],
    ['a task that is acknowledged when it has run', '@shared_task(acks_late=True)', ['shop/tasks.py:4']],
  ])('such as %s', async (_, decorator, expected) => {
    const files = {
      'requirements.txt': 'celery==5.5.0\n',
      'shop/tasks.py': `from celery import shared_task\n\n${decorator}\ndef bill(order_id):\n    charge(order_id)\n`,
    }
    expect(await shown('7.1', files)).toEqual(expected)
  })
})

describe('jobs that do not repeat what they did', () => {
  const worker = (guard: string, row: string): string =>
    `import { Worker } from 'bullmq'\nimport { prisma } from './db.js'\n\nexport const worker = new Worker('billing', async (job) => {\n  ${guard}\n  await prisma.invoice.create({ data: { ${row} } })\n})\n`
  const schema = (column: string): string => `model Invoice {\n  id Int @id @default(autoincrement())\n  eventId String\n  ${column}\n}\n`
  const files = { 'package.json': manifest('@prisma/client', 'bullmq') }

  it.each([
    ['are known by rows that are looked up', worker('if (await prisma.run.findUnique({ where: { id: job.id } })) return', ''), true],
    ['are not, where only a function is given a key', worker('if (limiter.exceeded(job.data.userId)) return', ''), false],
    ['are not, where an id is only stored', worker('', 'eventId: job.data.eventId'), false],
  ])('%s', async (_, text, isShown) => {
    expect(await shown('7.2', { ...files, 'src/worker.ts': text })).toEqual(isShown ? ['src/worker.ts:4'] : [])
  })

  it.each([
    ['are where the stored id is unique', '@@unique([eventId])', true],
    ['are not where another column is', 'number String @unique', false],
  ])('%s', async (_, column, isShown) => {
    const stores = { 'src/worker.ts': worker('', 'eventId: job.data.eventId'), 'prisma/schema.prisma': schema(column) }
    expect(await shown('7.2', { ...files, ...stores })).toEqual(isShown ? ['src/worker.ts:4'] : [])
  })
})
