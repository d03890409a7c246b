import { text } from './text.ts'

/** A small order service on its default branch, without findings. */
export const baseFiles: Readonly<Record<string, string>> = {
  'package.json': text`
{
  "name": "order-service",
  "private": true,
  "type": "module",
  "engines": { "node": ">=24" },
  "scripts": {
    "build": "tsc",
    "migrate": "prisma migrate deploy",
    "start": "node dist/server.js"
  },
  "dependencies": {
    "@prisma/client": "6.19.0",
    "axios": "1.13.2",
    "bullmq": "5.63.0",
    "express": "5.1.0",
    "express-rate-limit": "8.2.1",
    "ioredis": "5.8.2",
    "pino": "10.1.0",
    "zod": "4.1.12"
  },
  "devDependencies": {
    "prisma": "6.19.0",
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

kubectl rollout undo deployment/orders. Migrations only add, so the previous version runs on the current schema.

## Switch a feature off

Set ORDERS_DISABLED=true and restart: new orders get 503, everything else keeps working.

## Stuck fulfilment

Look at queue "fulfilment", state "failed". Jobs are safe to repeat: each checks the order's status first.

## Reprocess events

Move failed jobs back to "waiting". A job that already ran does nothing.
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
  'prisma/schema.prisma': text`
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

generator client {
  provider = "prisma-client-js"
}

model Order {
  id         String   @id @db.Uuid
  customerId String   @map("customer_id") @db.Uuid
  status     String   @default("placed")
  currency   String   @default("EUR")
  totalCents Int      @map("total_cents")
  createdAt  DateTime @default(now()) @map("created_at") @db.Timestamptz

  @@index([customerId], map: "orders_customer")
  @@map("orders")
}

model Session {
  tokenHash  String @id @map("token_hash")
  customerId String @map("customer_id") @db.Uuid

  @@map("sessions")
}
`,
  'prisma/migrations/20260112090000_orders/migration.sql': text`
CREATE TABLE "orders" (
  "id" UUID NOT NULL,
  "customer_id" UUID NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'placed',
  "currency" TEXT NOT NULL DEFAULT 'EUR',
  "total_cents" INTEGER NOT NULL,
  "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sessions" (
  "token_hash" TEXT NOT NULL,
  "customer_id" UUID NOT NULL,

  CONSTRAINT "sessions_pkey" PRIMARY KEY ("token_hash")
);

CREATE INDEX "orders_customer" ON "orders" ("customer_id");
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

/** Calls to the stock service time out after two seconds. */
export const stock = axios.create({ baseURL: config.STOCK_URL, timeout: 2_000 })
`,
  'src/database.ts': text`
import { PrismaClient } from '@prisma/client'
import { config } from './config.js'

export const database = new PrismaClient({ datasourceUrl: config.DATABASE_URL })
`,
  'src/orders.ts': text`
import { randomUUID } from 'node:crypto'
import { database } from './database.js'

export interface NewOrder {
  readonly customerId: string
  readonly currency: string
  readonly totalCents: number
}

export const placeOrder = async (order: NewOrder): Promise<string> => {
  const { id } = await database.order.create({ data: { id: randomUUID(), ...order } })
  return id
}

/** Does nothing if the order is already shipped. */
export const markShipped = async (id: string): Promise<void> => {
  await database.order.updateMany({ where: { id, status: 'placed' }, data: { status: 'shipped' } })
}

export const findOrder = (id: string) =>
  database.order.findUnique({ where: { id }, select: { id: true, status: true, currency: true, totalCents: true } })
`,
  'src/queue.ts': text`
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { config } from './config.js'
import { log } from './log.js'

export const connection = new Redis(config.REDIS_URL, { maxRetriesPerRequest: null, connectTimeout: 3_000 })

connection.on('error', (error) => log.error({ err: error }, 'Redis is unavailable'))

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
import { database } from './database.js'

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
  await database.order.findFirst({ select: { id: true } })
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
import { createHash } from 'node:crypto'
import type { RequestHandler } from 'express'
import { database } from './database.js'

/** Rejects requests without a customer session. */
export const authenticate: RequestHandler = async (request, response, next) => {
  const token = request.header('authorization')?.replace(/^Bearer /, '') ?? ''
  const tokenHash = createHash('sha256').update(token).digest('hex')
  const session = await database.session.findUnique({ where: { tokenHash } })
  if (!session) {
    response.sendStatus(401)
    return
  }
  response.locals.customerId = session.customerId
  next()
}
`,
  'src/server.ts': text`
import { app } from './app.js'
import { config } from './config.js'
import { connection } from './queue.js'
import { database } from './database.js'
import { log } from './log.js'
import { worker } from './worker.js'

const server = app.listen(config.PORT, () => log.info({ port: config.PORT }, 'Listening'))

const shutdown = (signal: string) => {
  log.info({ signal }, 'Shutting down')
  server.close(async () => {
    await worker.close()
    await connection.quit()
    await database.$disconnect()
    log.info('Shutdown complete')
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

export const worker = new Worker(
  'fulfilment',
  async (job) => {
    await stock.put('/reservations/' + job.data.id)
    await markShipped(job.data.id)
  },
  { connection, concurrency: 5 },
)

worker.on('failed', (job, error) => log.error({ err: error, jobId: job?.id, attempts: job?.attemptsMade }, 'Fulfilment failed'))
`,
}
