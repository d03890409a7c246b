import { text } from './text.ts'

/** A small order service as it stands on its default branch: nothing to say against it. */
export const baseFiles: Readonly<Record<string, string>> = {
  'package.json': text`
{
  "name": "order-service",
  "private": true,
  "type": "module",
  "engines": { "node": ">=24" },
  "scripts": {
    "build": "tsc",
    "migrate": "node-pg-migrate up",
    "start": "node dist/server.js",
    "worker": "node dist/worker.js"
  },
  "dependencies": {
    "axios": "1.13.2",
    "bullmq": "5.63.0",
    "express": "5.1.0",
    "express-rate-limit": "8.2.1",
    "ioredis": "5.8.2",
    "pg": "8.16.3",
    "pino": "10.1.0",
    "zod": "4.1.12"
  },
  "devDependencies": {
    "typescript": "5.9.3"
  }
}
`,
  'tsconfig.json': text`
{
  "compilerOptions": {
    "module": "nodenext",
    "target": "es2024",
    "strict": true,
    "rewriteRelativeImportExtensions": true,
    "outDir": "dist"
  },
  "include": ["src"]
}
`,
  'README.md': text`
# Order service

Takes orders over HTTP, keeps them in PostgreSQL and hands fulfilment to a queue.

Owner: team-orders, pager "orders". What to do when it is on fire: docs/runbook.md.
`,
  'docs/runbook.md': text`
# Runbook

## Roll back

kubectl rollout undo deployment/orders. Migrations only add, so the version before runs on the present schema.

## Switch a feature off

Set ORDERS_DISABLED=true and restart: new orders get 503, everything else goes on.

## Stuck fulfilment

Look at queue "fulfilment", state "failed". Jobs are safe to repeat: each checks the order's status first.

## Reprocess events

Move failed jobs back to "waiting". A job that ran before does nothing.
`,
  CODEOWNERS: text`
* @acme/team-orders
`,
  '.github/workflows/ci.yml': text`
name: ci
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm ci
      - run: npm run build
      - run: npm run migrate
      - run: npm test
`,
  'deploy/deployment.yaml': text`
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
  labels:
    app: orders
spec:
  replicas: 3
  selector:
    matchLabels:
      app: orders
  template:
    metadata:
      labels:
        app: orders
    spec:
      terminationGracePeriodSeconds: 45
      containers:
        - name: orders
          image: registry.acme.example/orders:2.14.0
          ports:
            - containerPort: 8080
          env:
            - name: DATABASE_URL
              valueFrom:
                secretKeyRef:
                  name: orders
                  key: database-url
            - name: REDIS_URL
              valueFrom:
                secretKeyRef:
                  name: orders
                  key: redis-url
            - name: STOCK_URL
              value: https://stock.acme.example
          resources:
            requests:
              cpu: 250m
              memory: 256Mi
            limits:
              memory: 512Mi
          readinessProbe:
            httpGet:
              path: /ready
              port: 8080
            periodSeconds: 5
            failureThreshold: 3
          livenessProbe:
            httpGet:
              path: /live
              port: 8080
            periodSeconds: 10
`,
  'migrations/001_orders.sql': text`
CREATE TABLE orders (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  status text NOT NULL DEFAULT 'placed',
  currency text NOT NULL DEFAULT 'EUR',
  total_cents integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX orders_customer ON orders (customer_id);
`,
  'src/config.ts': text`
import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.url(),
  REDIS_URL: z.url(),
  STOCK_URL: z.url(),
  PORT: z.coerce.number().int().default(8080),
})

export const config = schema.parse(process.env)
`,
  'src/log.ts': text`
import { pino } from 'pino'

export const log = pino({ base: { service: 'orders' } })
`,
  'src/clients/stock.ts': text`
import axios from 'axios'
import { config } from '../config.js'

/** Every call to the stock service ends after two seconds. */
export const stock = axios.create({ baseURL: config.STOCK_URL, timeout: 2_000 })
`,
  'src/db.ts': text`
import pg from 'pg'
import { config } from './config.js'
import { log } from './log.js'

export const pool = new pg.Pool({
  connectionString: config.DATABASE_URL,
  max: 10,
  connectionTimeoutMillis: 3_000,
  statement_timeout: 5_000,
  query_timeout: 6_000,
})

pool.on('error', (error) => log.error({ err: error }, 'An idle database connection failed'))
`,
  'src/orders.ts': text`
import { randomUUID } from 'node:crypto'
import { pool } from './db.js'

export interface NewOrder {
  readonly customerId: string
  readonly currency: string
  readonly totalCents: number
}

export const placeOrder = async (order: NewOrder): Promise<string> => {
  const id = randomUUID()
  await pool.query('INSERT INTO orders (id, customer_id, currency, total_cents) VALUES ($1, $2, $3, $4)', [
    id,
    order.customerId,
    order.currency,
    order.totalCents,
  ])
  return id
}

export const markShipped = async (id: string): Promise<void> => {
  await pool.query("UPDATE orders SET status = 'shipped' WHERE id = $1 AND status = 'placed'", [id])
}

export const findOrder = async (id: string) => {
  const { rows } = await pool.query('SELECT id, status, currency, total_cents FROM orders WHERE id = $1', [id])
  return rows[0]
}
`,
  'src/queue.ts': text`
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { config } from './config.js'
import { log } from './log.js'

export const connection = new Redis(config.REDIS_URL, { maxRetriesPerRequest: null, connectTimeout: 3_000 })

connection.on('error', (error) => log.error({ err: error }, 'Redis is away'))

export const fulfilment = new Queue('fulfilment', {
  connection,
  defaultJobOptions: {
    attempts: 5,
    backoff: { type: 'exponential', delay: 1_000 },
    removeOnComplete: 1_000,
    removeOnFail: false,
  },
})
`,
  'src/app.ts': text`
import { randomUUID } from 'node:crypto'
import express from 'express'
import { rateLimit } from 'express-rate-limit'
import { z } from 'zod'
import { authenticate } from './authenticate.js'
import { fulfilment } from './queue.js'
import { log } from './log.js'
import { findOrder, placeOrder } from './orders.js'
import { pool } from './db.js'

const newOrder = z.object({ currency: z.string().length(3), totalCents: z.number().int().positive() })

export const app = express()

app.use((request, response, next) => {
  response.locals.log = log.child({ requestId: request.header('x-request-id') ?? randomUUID() })
  next()
})
app.use(rateLimit({ windowMs: 60_000, limit: 120 }))
app.use(express.json({ limit: '100kb' }))

app.get('/live', (_request, response) => {
  response.sendStatus(200)
})

app.get('/ready', async (_request, response) => {
  await pool.query('SELECT 1')
  response.sendStatus(200)
})

app.get('/orders/:id', authenticate, async (request, response) => {
  const order = await findOrder(request.params.id)
  if (!order) response.sendStatus(404)
  else response.json(order)
})

app.post('/orders', authenticate, async (request, response) => {
  const order = newOrder.parse(request.body)
  const id = await placeOrder({ ...order, customerId: response.locals.customerId })
  await fulfilment.add('ship', { id }, { jobId: id })
  response.status(201).json({ id })
})
`,
  'src/authenticate.ts': text`
import type { RequestHandler } from 'express'
import { pool } from './db.js'

/** Lets only requests through that carry a session of a customer. */
export const authenticate: RequestHandler = async (request, response, next) => {
  const session = request.header('authorization')?.replace(/^Bearer /, '')
  const { rows } = await pool.query('SELECT customer_id FROM sessions WHERE token_hash = sha256($1::bytea)', [session ?? ''])
  if (rows.length === 0) {
    response.sendStatus(401)
    return
  }
  response.locals.customerId = rows[0].customer_id
  next()
}
`,
  'src/server.ts': text`
import { app } from './app.js'
import { config } from './config.js'
import { connection } from './queue.js'
import { log } from './log.js'
import { pool } from './db.js'

const server = app.listen(config.PORT, () => log.info({ port: config.PORT }, 'Listening'))

const shutdown = (signal: string) => {
  log.info({ signal }, 'Shutting down')
  server.close(async () => {
    await connection.quit()
    await pool.end()
    log.info('Everything is closed')
  })
}

process.on('SIGTERM', () => shutdown('SIGTERM'))
process.on('SIGINT', () => shutdown('SIGINT'))
`,
  'src/worker.ts': text`
import { Worker } from 'bullmq'
import { connection } from './queue.js'
import { log } from './log.js'
import { markShipped } from './orders.js'
import { stock } from './clients/stock.js'

const worker = new Worker(
  'fulfilment',
  async (job) => {
    await stock.put('/reservations/' + job.data.id)
    await markShipped(job.data.id)
  },
  { connection, concurrency: 5 },
)

worker.on('failed', (job, error) => log.error({ err: error, jobId: job?.id, attempts: job?.attemptsMade }, 'Fulfilment failed'))

process.on('SIGTERM', async () => {
  await worker.close()
  await connection.quit()
})
`,
}
