import { context, propagation } from '@opentelemetry/api'
import { PgBoss, type ConstructorOptions, type JobWithMetadata, type QueueOptions } from 'pg-boss'
import { jobKey, jobKinds, type Job, type JobKind, type JobTypes, type PullRequestKey } from '#model/job'
import type { Connection, Database } from '../database/database.ts'
import { connectionTimeoutMs, statementTimeoutMs } from '../database/postgres.ts'
import { connectionOptions } from './queue-schema.ts'

/** One try at a job. */
export interface Attempt<Kind extends JobKind> {
  /** The same for all tries: the correlation id of everything done for the job. */
  readonly id: string
  readonly data: JobTypes[Kind]
  /** When the job was enqueued, which is when its delivery arrived. */
  readonly enqueuedAt: Date
  /** The trace context of the enqueuing code, as serialised by OpenTelemetry's propagator; empty without a trace. */
  readonly trace: Readonly<Record<string, string>>
  /** 1 for the first. */
  readonly attempt: number
  /** This is the last try: a failure moves the job to the dead-letter queue. */
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
  /** Age of the oldest job that is ready to run. */
  readonly oldestSeconds: number
}

/** A job as shown to an operator. */
export interface JobRow {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly data: object
  /** Number of tries started so far. */
  readonly attempts: number
  readonly createdAt: Date
  readonly startsAfter: Date
  readonly startedAt: Date | null
  readonly completedAt: Date | null
  /** The job's result or error. */
  readonly output: object | null
}

export interface Queue {
  start(): Promise<void>
  /**
   * Enqueues a job, in the caller's transaction if one is given.
   *
   * @returns its id; undefined when the same work is already waiting, which then covers this request too
   */
  enqueue(job: Job, connection?: Connection): Promise<string | undefined>
  /** Whether the newest job for this work failed for good. It is then in the dead-letter queue, and nothing else retries it. */
  hasFailed(job: Job, connection: Connection): Promise<boolean>
  /** Starts to run jobs; `concurrency` is the number of concurrent reviews in this process. */
  work(handlers: Handlers, concurrency: number): Promise<void>
  /** Stops taking jobs and waits until the running ones have ended. After `graceMs`, those still running return to the queue. */
  stop(graceMs: number): Promise<void>
  depth(): Promise<readonly Depth[]>
  deadJobs(limit: number): Promise<readonly DeadJob[]>
  /** One job, or those of a pull request, newest first. */
  inspect(of: { readonly id: string } | Pick<PullRequestKey, 'owner' | 'repo' | 'number'>): Promise<readonly JobRow[]>
  /** Moves dead jobs (all, or these) back to their queues. Returns how many. */
  redrive(ids?: readonly string[]): Promise<number>
  /** Makes a single worker of all instances reconcile every hour. */
  scheduleReconciliation(): Promise<void>
  /** Resolves when the job has reached the state. Only with `observable`. */
  whenJob(kind: JobKind, id: string, state: 'completed' | 'failed'): Promise<void>
}

export interface QueueSettings {
  /** Seconds before the first retry; doubled, with jitter, for each further one. */
  readonly retryDelaySeconds: number
  readonly retryLimit: number
  /** Polling interval of a worker. New jobs wake it immediately; polling finds delayed and blocked ones. */
  readonly pollingSeconds: number
  /** A worker without a heartbeat for this long counts as dead, and its job returns to the queue. */
  readonly leaseSeconds: number
  readonly onError: (error: unknown) => void
  readonly onWarning: (message: string, data: object) => void
  /** Set with Postgres: the queue then has its own connections, with the same timeouts as ours. */
  readonly url?: string
  /** For tests: observe single jobs. */
  readonly observable?: boolean
}

const deadLetterQueue = 'dead-letter'

/** Reviews take much less time than this; a job that takes longer is stuck. */
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
      // Only this process uses the embedded database, so jobs recorded as running belong to a process that has ended.
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
      // Immediately, before anything is awaited: a worker whose job ends while the queue stops must not take another one.
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
 * The priority of a review. Installations are served in turn, so that one with a thousand reviews does not make the others wait for all of
 * them. This is start-time fair queueing: a job's tag is one more than the tag of the installation's last waiting job, or than that of the
 * running jobs if it is higher, and the lowest tag runs first. No capacity is reserved: a single installation can use every worker.
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

/** Returns the jobs of a dead process to the queue, as the end of their lease would. */
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
  // Not needed here, and each costs an extra statement on a database that may be embedded.
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

/**
 * `stately`: at most one running and one waiting job for the same work. A burst of pushes becomes one running and one waiting review, and
 * none is lost.
 */
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
      // After a job, the worker looks for the next one immediately. Otherwise a backlog without notifications (delayed, held or returned
      // jobs) would be processed at one job per worker and polling interval.
      if (worker.id !== undefined) boss.notifyWorker(worker.id)
    }
  })
}

/** The trace context is stored in the job's row, since another process may run the job. A release without this feature ignores it. */
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

/** Most jobs shown. */
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
