import { context, propagation } from '@opentelemetry/api'
import { PgBoss, type ConstructorOptions, type JobWithMetadata, type QueueOptions } from 'pg-boss'
import { jobKey, jobKinds, type Job, type JobKind, type JobTypes, type PullRequestKey } from '#model/job'
import type { Connection, Database } from './database.ts'
import { connectionTimeoutMs, statementTimeoutMs } from './postgres.ts'
import { connectionOptions } from './queue-schema.ts'

/** One try at a job. */
export interface Attempt<Kind extends JobKind> {
  /** Stays the same over all tries: the correlation id of everything that is done for the job. */
  readonly id: string
  readonly data: JobTypes[Kind]
  /** When the job was written: with the delivery that asked for it. */
  readonly enqueuedAt: Date
  /** The context of the trace in which it was written, as OpenTelemetry's propagator puts it down; empty without one. */
  readonly trace: Readonly<Record<string, string>>
  /** 1 for the first. */
  readonly attempt: number
  /** No further try follows: a failure now ends in the dead-letter queue. */
  readonly last: boolean
  /** Aborts when the lease is lost or the process has to stop. */
  readonly signal: AbortSignal
}

export type Handlers = { readonly [Kind in JobKind]: (attempt: Attempt<Kind>) => Promise<void> }

export interface DeadJob {
  readonly id: string
  readonly kind: string
  readonly data: object
  readonly failedAt: Date
  readonly error: string
}

export interface Depth {
  readonly queue: string
  readonly waiting: number
  readonly active: number
  /** How long the oldest job has waited that could be worked on. */
  readonly oldestSeconds: number
}

/** A job as an operator looks at it. */
export interface JobRow {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly data: object
  /** Tries that have begun. */
  readonly attempts: number
  readonly createdAt: Date
  readonly startsAfter: Date
  readonly startedAt: Date | null
  readonly completedAt: Date | null
  /** What it came to, or failed with. */
  readonly output: object | null
}

export interface Queue {
  start(): Promise<void>
  /**
   * Writes a job, on the caller's transaction where one is given.
   *
   * @returns its id; undefined when the same work already waits, which then serves this request as well.
   */
  enqueue(job: Job, connection?: Connection): Promise<string | undefined>
  /** Whether the newest job for this work failed for good: then it is in the dead-letter queue, and nothing else will do it. */
  hasFailed(job: Job, connection: Connection): Promise<boolean>
  /** Begins to take jobs; `concurrency` is how many reviews run at once in this process. */
  work(handlers: Handlers, concurrency: number): Promise<void>
  /** Takes no further job, and waits until the running ones have ended; after `graceMs` they are given back to the queue. */
  stop(graceMs: number): Promise<void>
  depth(): Promise<readonly Depth[]>
  deadJobs(limit: number): Promise<readonly DeadJob[]>
  /** One job, or those of a pull request, the newest first. */
  inspect(of: { readonly id: string } | Pick<PullRequestKey, 'owner' | 'repo' | 'number'>): Promise<readonly JobRow[]>
  /** Moves dead jobs back to where they failed: all, or these. Returns how many. */
  redrive(ids?: readonly string[]): Promise<number>
  /** Every hour, one instance's worker reconciles. */
  scheduleReconciliation(): Promise<void>
  /** Resolves when the job has reached the state. Only with `observable`. */
  whenJob(kind: JobKind, id: string, state: 'completed' | 'failed'): Promise<void>
}

export interface QueueSettings {
  /** Seconds of wait before the first repetition; doubled, with jitter, for each further one. */
  readonly retryDelaySeconds: number
  readonly retryLimit: number
  /** How often a worker looks by itself. New jobs wake it at once; delayed and blocked ones are found by looking. */
  readonly pollingSeconds: number
  /** A worker that gives no sign of life for so long is gone, and its job returns to the queue. */
  readonly leaseSeconds: number
  readonly onError: (error: unknown) => void
  readonly onWarning: (message: string, data: object) => void
  /** Set where a Postgres is used: the queue holds its own connections, bounded like ours. */
  readonly url?: string
  /** For tests: follow single jobs. */
  readonly observable?: boolean
}

const deadLetterQueue = 'dead-letter'

/** A whole review is bounded far below this; a job that exceeds it is stuck. */
const expireInSeconds = 15 * 60

export const createQueue = (database: Database, settings: QueueSettings): Queue => {
  const boss = new PgBoss(constructorOptions(database, settings))
  boss.on('error', settings.onError)
  boss.on('warning', ({ message, data }) => settings.onWarning(message, data))

  return {
    async start() {
      await boss.start()
      await boss.createQueue(deadLetterQueue, { retentionSeconds: 90 * 24 * 3600, deleteAfterSeconds: 90 * 24 * 3600 })
      for (const kind of jobKinds) await createOrUpdate(boss, kind, queueOptions(settings))
      // Nobody else has the embedded database: what runs by its account ran in a process that is gone.
      if (database.backend !== 'pglite') return
      for (const kind of jobKinds) await takeBack(boss, kind, database)
      await database.query('UPDATE readiness.lanes SET holder = NULL')
      await database.query('UPDATE readiness.heads SET holder = NULL')
    },
    async enqueue(job, connection) {
      const id = await boss.send(job.kind, withTrace(job.data), {
        singletonKey: jobKey(job),
        ...(job.kind === 'review' ? await placeInLine(connection ?? database, job.data.installationId) : {}),
        ...(job.delaySeconds ? { startAfter: job.delaySeconds } : {}),
        ...(connection ? { db: connection.forQueue } : {}),
      })
      return id ?? undefined
    },
    async hasFailed(job, { query }) {
      const [newest] = await query<{ failed: boolean }>(
        `SELECT state = 'failed' AS failed FROM readiness_queue.job WHERE name = $1 AND singleton_key = $2
         ORDER BY created_on DESC LIMIT 1`,
        [job.kind, jobKey(job)],
      )
      return newest?.failed === true
    },
    async work(handlers, concurrency) {
      const on = <Kind extends JobKind>(kind: Kind): Promise<void> =>
        workOn(boss, kind, handlers[kind], kind === 'review' ? concurrency : 1, settings)
      for (const kind of jobKinds) await on(kind)
    },
    async stop(graceMs) {
      // At once, before anything is awaited: a worker whose job ends while the queue stops must not take another.
      await Promise.all(jobKinds.map((kind) => boss.offWork(kind, { wait: false })))
      await boss.stop({ graceful: true, close: true, timeout: graceMs })
    },
    async depth() {
      const queues = await boss.getQueues()
      const counts = await countJobs(database)
      return queues.map(({ name }) => ({ queue: name, ...(counts.get(name) ?? { waiting: 0, active: 0, oldestSeconds: 0 }) }))
    },
    async deadJobs(limit) {
      const jobs = await boss.findJobs<object>(deadLetterQueue, { limit, queued: true })
      return jobs.map(deadJobOf)
    },
    inspect: (of) => inspectJobs(database, of),
    redrive: (ids) => boss.redrive(deadLetterQueue, ids ? { ids: [...ids] } : {}),
    scheduleReconciliation: () => boss.schedule('reconcile', '17 * * * *', {}, { singletonKey: 'reconcile' }),
    async whenJob(kind, id, state) {
      await boss.getSpy(kind).waitForJobWithId(id, state)
    },
  }
}

/**
 * Where a review stands in line: installations are served in turn, so that one that asks for a thousand reviews does not keep another
 * waiting for all of them. It is start-time fair queueing: a job's tag is one more than that of the installation's last one in line, or of
 * what is being done now if that is later, and the lowest tag comes first. Nothing is reserved: an installation that is alone has every
 * worker.
 */
const placeInLine = async ({ query }: Connection, installationId: number): Promise<{ priority: number; group: { id: string } }> => {
  const group = { id: String(installationId) }
  const [row] = await query<{ tag: number }>(
    `SELECT GREATEST(
       COALESCE(max(-priority) FILTER (WHERE state = 'active'), min(-priority) - 1, -1),
       COALESCE(max(-priority) FILTER (WHERE state < 'active' AND group_id = $1), -1)
     )::int + 1 AS tag
     FROM readiness_queue.job WHERE name = 'review' AND state IN ('created', 'retry', 'active')`,
    [group.id],
  )
  return { priority: -(row?.tag ?? 0), group }
}

/** Gives jobs back whose process has ended, as the end of their lease would. */
const takeBack = async (boss: PgBoss, kind: JobKind, database: Database): Promise<void> => {
  const running = await database.query<{ id: string }>("SELECT id FROM readiness_queue.job WHERE name = $1 AND state = 'active'", [kind])
  if (running.length === 0) return
  await boss.fail(
    kind,
    running.map(({ id }) => id),
    { message: 'The process ended while the job ran.' },
  )
}

const constructorOptions = (database: Database, { url, leaseSeconds, observable }: QueueSettings): ConstructorOptions => ({
  ...connectionOptions(database, url),
  useListenNotify: true,
  superviseIntervalSeconds: Math.ceil(leaseSeconds / 2),
  monitorIntervalSeconds: Math.ceil(leaseSeconds / 2),
  // Of no use here, and each a statement more on a database that may be embedded.
  persistWarnings: false,
  persistQueueStats: false,
  ...(url === undefined
    ? {}
    : {
        application_name: 'readiness-queue',
        max: 5,
        connectionTimeoutMillis: connectionTimeoutMs,
        options: `-c statement_timeout=${statementTimeoutMs}`,
      }),
  ...(observable ? { __test__enableSpies: true } : {}),
})

const queueOptions = ({ retryDelaySeconds, retryLimit, leaseSeconds }: QueueSettings): QueueOptions & { readonly notify: true } => ({
  notify: true,
  retryLimit,
  retryDelay: retryDelaySeconds,
  retryBackoff: retryDelaySeconds > 0,
  ...(retryDelaySeconds > 0 ? { retryDelayMax: 600 } : {}),
  expireInSeconds,
  heartbeatSeconds: leaseSeconds,
  retentionSeconds: 14 * 24 * 3600,
  deleteAfterSeconds: 2 * 24 * 3600,
})

/** `stately`: of the same work one runs and one waits. So a burst of pushes is one running and one waiting review, and none is lost. */
const createOrUpdate = async (boss: PgBoss, kind: JobKind, options: ReturnType<typeof queueOptions>): Promise<void> => {
  await boss.createQueue(kind, { ...options, policy: 'stately', deadLetter: deadLetterQueue })
  await boss.updateQueue(kind, { ...options, deadLetter: deadLetterQueue })
}

const workOn = async <Kind extends JobKind>(
  boss: PgBoss,
  kind: Kind,
  handle: Handlers[Kind],
  concurrency: number,
  settings: QueueSettings,
): Promise<void> => {
  for (let worker = 0; worker < concurrency; worker += 1) await startWorker(boss, kind, handle, settings)
}

const startWorker = async <Kind extends JobKind>(
  boss: PgBoss,
  kind: Kind,
  handle: Handlers[Kind],
  { pollingSeconds }: QueueSettings,
): Promise<void> => {
  const options = { includeMetadata: true, pollingIntervalSeconds: pollingSeconds, notifyPollingIntervalSeconds: pollingSeconds } as const
  const worker: { id?: string } = {}
  worker.id = await boss.work(kind, options, async (jobs) => {
    try {
      for (const job of jobs) {
        await handle({
          id: job.id,
          ...withoutTrace<Kind>(job.data),
          enqueuedAt: job.createdOn,
          attempt: job.retryCount + 1,
          last: job.retryCount >= job.retryLimit,
          signal: job.signal,
        })
      }
    } finally {
      // Who has done a job looks for the next one at once; otherwise a backlog that nobody announces (delayed, held back, given back) is worked
      // off by one job a worker and look.
      if (worker.id !== undefined) boss.notifyWorker(worker.id)
    }
  })
}

/** The trace travels in the job's row: whoever works on it may be another process. A release that knows nothing of it leaves it alone. */
const withTrace = (data: object): object => {
  const trace = {}
  propagation.inject(context.active(), trace)
  return Object.keys(trace).length > 0 ? { ...data, trace } : data
}

const withoutTrace = <Kind extends JobKind>(row: unknown): Pick<Attempt<Kind>, 'data' | 'trace'> => {
  const { trace = {}, ...data } = row as JobTypes[Kind] & { readonly trace?: Readonly<Record<string, string>> }
  return { data: data as unknown as JobTypes[Kind], trace }
}

interface Counted {
  readonly waiting: number
  readonly active: number
  readonly oldestSeconds: number
}

const countJobs = async (database: Database): Promise<ReadonlyMap<string, Counted>> => {
  const rows = await database.query<{ name: string; waiting: number; active: number; oldest: number | null }>(
    `SELECT name, count(*) FILTER (WHERE state <> 'active')::int AS waiting, count(*) FILTER (WHERE state = 'active')::int AS active,
       extract(epoch FROM now() - min(start_after) FILTER (WHERE state <> 'active'))::float AS oldest
     FROM readiness_queue.job WHERE state IN ('created', 'retry', 'active') GROUP BY name`,
  )
  return new Map(rows.map(({ name, waiting, active, oldest }) => [name, { waiting, active, oldestSeconds: Math.max(0, oldest ?? 0) }]))
}

/** Jobs shown at once. */
const mostInspected = 50

const inspectJobs = async (
  database: Database,
  of: { readonly id: string } | Pick<PullRequestKey, 'owner' | 'repo' | 'number'>,
): Promise<readonly JobRow[]> => {
  const [which, values] =
    'id' in of
      ? ['id = $1::uuid', [of.id]]
      : [
          "lower(data->>'owner') = $1 AND lower(data->>'repo') = $2 AND data->>'number' = $3",
          [of.owner.toLowerCase(), of.repo.toLowerCase(), String(of.number)],
        ]
  return database.query<JobRow>(
    `SELECT id, name AS kind, state::text AS state, data, CASE WHEN started_on IS NULL THEN 0 ELSE retry_count + 1 END AS attempts,
       created_on AS "createdAt", start_after AS "startsAfter", started_on AS "startedAt", completed_on AS "completedAt", output
     FROM readiness_queue.job WHERE ${which} ORDER BY created_on DESC LIMIT ${mostInspected}`,
    values,
  )
}

const deadJobOf = (job: JobWithMetadata<object>): DeadJob => ({
  id: job.id,
  kind: job.sourceName ?? 'unknown',
  data: job.data,
  failedAt: job.createdOn,
  error: messageOf(job.sourceOutput),
})

const messageOf = (output: object | null): string =>
  output && 'message' in output && typeof output.message === 'string' ? output.message : JSON.stringify(output)
