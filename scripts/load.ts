import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { format, resolveConfig } from 'prettier'
import { pullRequestEvent } from '../src/demo/stand-in/events.ts'
import { startStandIn, type StandIn } from '../src/demo/stand-in/stand-in.ts'
import { deliveryHeaders } from '../src/demo/stand-in/webhooks.ts'
import { addService, isSettled, openSubject, verify, type Subject } from './faults/subject.ts'
import { answersTable, demandsOf, demandsTable, loadPage, type LoadRun, type Series } from './load/figures.ts'
import type { Prepared, Sent } from './load/send-deliveries.ts'
import { startAppProcess, type AppProcess } from './processes/app-process.ts'
import { freePort } from './processes/free-port.ts'
import { machineName } from './processes/machine-name.ts'
import { openPostgresServer } from './processes/postgres-server.ts'

const usage = `npm run load [-- --deliveries N --rest N --installations N --concurrency N --date YYYY-MM-DD]

Sends N signed deliveries (1,000) in a burst to two processes of the App on one Postgres while all of their workers are busy. Before that,
sends others (--rest, 200) while the workers are idle. Counts lost deliveries, and compares answer times. Writes docs/load.md if --date is
given. Ends with "N passed, N failed".
`

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '1000' },
    rest: { type: 'string', default: '200' },
    installations: { type: 'string', default: '20' },
    concurrency: { type: 'string', default: '2' },
    date: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

const root = join(import.meta.dirname, '..')
const replicas = 2
const adminToken = randomUUID() + randomUUID()
/** So long every process has for what must come; far more than it takes. */
const patienceMs = 1_800_000
/** What is delivered before anything is measured: code that has not run yet is slow. */
const warmUps = 60

const undo: (() => unknown)[] = []

const numberOf = (name: 'deliveries' | 'rest' | 'installations' | 'concurrency'): number => {
  const number = Number(values[name])
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a whole number from 1 on, not "${values[name]}".\n${usage}`)
  return number
}

/** The deliveries of a push to each of these pull requests, to each process in turn. */
const prepare = (github: StandIn, processes: readonly AppProcess[], subjects: readonly Subject[]): Promise<Prepared[]> =>
  Promise.all(
    subjects.map(async ({ repository, pull }, index) => {
      const body = JSON.stringify(await pullRequestEvent(github.state, repository, pull, 'synchronize'))
      return {
        url: `${processes[index % processes.length]?.url}/api/github/webhooks`,
        headers: deliveryHeaders(github.state, randomUUID(), 'pull_request', body),
        body,
      }
    }),
  )

const sendAll = (deliveries: readonly Prepared[], width: number): Promise<readonly Sent[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load/send-deliveries.ts', import.meta.url), { workerData: { deliveries, width } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

const timed = async (name: string, deliveries: readonly Prepared[], width: number): Promise<Series> => {
  const began = performance.now()
  const sent = await sendAll(deliveries, width)
  return { name, sent, seconds: (performance.now() - began) / 1_000 }
}

const ask = async <Value>({ internalUrl }: AppProcess, path: string): Promise<Value> => {
  const answer = await fetch(`${internalUrl}/admin/${path}`, { headers: { authorization: `Bearer ${adminToken}` } })
  if (!answer.ok) throw new Error(`/admin/${path} answered ${answer.status}.`)
  return (await answer.json()) as Value
}

interface Depth {
  readonly queue: string
  readonly waiting: number
  readonly active: number
}

const activeReviews = async (app: AppProcess): Promise<number> =>
  (await ask<readonly Depth[]>(app, 'queues')).find(({ queue }) => queue === 'review')?.active ?? 0

const untilSaturated = async (app: AppProcess, most: number): Promise<number> => {
  const until = Date.now() + patienceMs
  for (;;) {
    const active = await activeReviews(app)
    if (active >= most || Date.now() > until) return active
    await pause(100)
  }
}

const run = async (): Promise<LoadRun> => {
  const [count, atRest, owners, concurrency] = [
    numberOf('deliveries'),
    numberOf('rest'),
    numberOf('installations'),
    numberOf('concurrency'),
  ]
  const server = await openPostgresServer()
  if (!server) throw new Error('There is no PostgreSQL: install it, or set TEST_DATABASE_URL.')
  undo.push(() => server.stop())
  const github = await startStandIn()
  undo.push(() => github.close())
  const services = Array.from({ length: owners }, (_, index) => addService(github, `org-${index + 1}`))
  /** Of each service in turn. */
  const open = (number: number, name: string): Subject[] =>
    Array.from({ length: Math.ceil(number / owners) })
      .flatMap(() => services)
      .slice(0, number)
      .map((service, index) => openSubject(github, service, `${name}-${index}`))
  const [warmUp, first, second] = [open(warmUps, 'warm'), open(atRest, 'rest'), open(count, 'burst')]

  const variables = {
    APP_ID: String(github.app.id),
    PRIVATE_KEY: github.app.privateKeyPem,
    WEBHOOK_SECRET: github.app.webhookSecret,
    GHE_HOST: new URL(github.url).host,
    GHE_PROTOCOL: 'http',
    ADMIN_TOKEN: adminToken,
    DATABASE_URL: server.url,
    CONCURRENCY: String(concurrency),
    DEBOUNCE_SECONDS: '60',
    RECONCILE: 'false',
    LOG_LEVEL: 'warn',
  }
  const processes: AppProcess[] = []
  for (let index = 0; index < replicas; index += 1) {
    const app = await startAppProcess({ ...variables, LOG_LEVEL: 'info', PORT: String(await freePort()) })
    undo.push(async () => {
      app.kill('SIGTERM')
      await app.ended
    })
    processes.push(app)
  }
  const [app] = processes as [AppProcess]

  const began = performance.now()
  const say = (line: string): void => void process.stdout.write(`${Math.round((performance.now() - began) / 1_000)} s: ${line}\n`)
  // Each process has done reviews before anything is measured, and does none while it is idle.
  await timed('warm-up', await prepare(github, processes, warmUp), owners)
  await github.until(() => (warmUp.every(isSettled) ? true : undefined), AbortSignal.timeout(patienceMs))
  say(`${warmUps} reviewed, warm`)
  const idle = await timed('idle', await prepare(github, processes, first), owners)
  if (idle.seconds > 55) throw new Error('The idle deliveries took so long that their reviews began.')
  const idleWork = await activeReviews(app)
  if (idleWork > 0) throw new Error(`${idleWork} reviews ran while the App should have been idle.`)
  say(`${atRest} accepted while idle`)
  const most = concurrency * replicas
  const deliveries = await prepare(github, processes, second)
  const before = await untilSaturated(app, most)
  const burst = await timed('all workers busy', deliveries, owners)
  const after = await activeReviews(app)
  say(`${count} accepted while all workers were busy`)
  const subjects = [...first, ...second]
  await github
    .until(() => (subjects.every(isSettled) ? true : undefined), AbortSignal.timeout(patienceMs))
    .catch(() => process.stderr.write('Not everything came in time.\n'))
  say('every head has its verdict')

  const found = subjects.map(verify)
  const dead = await ask<readonly unknown[]>(app, 'dead-jobs')
  return {
    idle,
    burst,
    heads: subjects.length,
    lost: found.flatMap(({ lost }) => lost),
    duplicated: found.flatMap(({ duplicated }) => duplicated),
    leftInProgress: found.flatMap(({ leftInProgress }) => leftInProgress),
    troubles: [...github.state.violations, ...dead.map((job) => JSON.stringify(job))],
    active: { before, after, most },
    seconds: (performance.now() - began) / 1_000,
  }
}

const end = async (): Promise<void> => {
  for (let step = undo.pop(); step; step = undo.pop()) await step()
}

const main = async (): Promise<number> => {
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().then(() => process.exit(1)))
  let outcome: LoadRun
  try {
    outcome = await run()
  } finally {
    await end()
  }
  const demands = demandsOf(outcome)
  const failed = demands.filter(({ isMet }) => !isMet).length
  for (const line of [...outcome.lost, ...outcome.duplicated, ...outcome.leftInProgress, ...outcome.troubles].slice(0, 40))
    process.stdout.write(`✗ ${line}\n`)
  process.stdout.write(`\n${demandsTable(outcome)}\n\n${answersTable([outcome.idle, outcome.burst])}\n`)
  if (values.date !== undefined) {
    const file = join(root, 'docs/load.md')
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
    const page = loadPage({
      run: outcome,
      date: values.date,
      commit,
      machine: machineName(),
      installations: numberOf('installations'),
      replicas,
      concurrency: numberOf('concurrency'),
    })
    writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file, proseWrap: 'always', printWidth: 120 }))
  }
  process.stdout.write(`\n${demands.length - failed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await main()
