import type { FactsCache } from '#model/stored/facts-cache'
import type { Job } from '#model/job'
import { createConversation, type Conversation } from './conversation.ts'
import type { Connection, Database } from './database/database.ts'
import { createFactsCache } from './files/facts-cache.ts'
import { createHeads, type Heads } from './queue/heads.ts'
import { createLanes, type Lanes } from './queue/lanes.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { migrate } from './database/migrate.ts'
import { createOutcomes, type Outcomes } from './queue/outcomes.ts'
import { createNotifications, type Notifications } from './notifications.ts'
import { openDatabase, type StorePlace } from './database/open-database.ts'
import { createPushHistories, type PushHistories } from './push-histories.ts'
import { createQueue, type Queue } from './queue/queue.ts'
import { createSwitches, type Switches } from './switches.ts'
import { removeExpired } from './database/remove-expired.ts'
import { createReviewRecords, type ReviewRecords } from './review-records.ts'
import { traced } from './database/traced.ts'
import { createWebSessions, type WebSessions } from './web-sessions.ts'

export interface StoreLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface StoreOptions {
  readonly place: StorePlace
  readonly retryLimit: number
  readonly retryDelaySeconds: number
  readonly pollingSeconds: number
  readonly leaseSeconds: number
  readonly log: StoreLog
  /** Called when the data folder was lost to another process: stop before acknowledged rows are lost. */
  readonly onLost: (reason: string) => void
  readonly observable?: boolean
}

export interface Delivery {
  /** `X-GitHub-Delivery`; a redelivery has the same id. */
  readonly id: string
  readonly event: string
  /** SHA-256 of the signed body. It is needed because the delivery id is a header, which the signature does not cover. */
  readonly bodyDigest?: string
}

export interface Accepted {
  /** This delivery, or another one with this body, was recorded before. Only jobs that had failed for good are enqueued again. */
  readonly duplicate: boolean
  /** Ids of the new jobs, without jobs that were already waiting. */
  readonly jobIds: readonly string[]
}

export interface Store {
  readonly queue: Queue
  readonly ledger: Ledger
  /** Checks of commits, and the verdicts that they are based on. */
  readonly heads: Heads
  /** Commands, waivers given by command, pauses. */
  readonly conversation: Conversation
  readonly pushes: PushHistories
  /** The data of pages. */
  readonly records: ReviewRecords
  readonly outcomes: Outcomes
  readonly switches: Switches
  /** What operators were notified of. */
  readonly notifications: Notifications
  readonly lanes: Lanes
  readonly facts: FactsCache
  readonly webSessions: WebSessions
  /**
   * Records a delivery and enqueues its jobs atomically. For a duplicate, only jobs that ended in the dead-letter queue are enqueued again,
   * so that a redelivery repeats failed work and a replay repeats nothing.
   */
  accept(delivery: Delivery, jobs: readonly Job[]): Promise<Accepted>
  /** @throws DatabaseUnavailable when the database does not answer */
  ping(): Promise<void>
  removeExpired(): Promise<Readonly<Record<string, number>>>
  /** Stops the queue (see {@link Queue.stop}), then closes the database. */
  close(graceMs: number): Promise<void>
}

/** Opens the database, migrates it and starts the queue. No jobs run until `queue.work` is called. */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const { log } = options
  const database = traced(await openDatabase(options.place, options))
  try {
    const versions = await migrate(database)
    if (versions.length > 0) log.info({ versions, backend: database.backend }, 'Database migrated')
    const queue = createQueue(database, {
      ...options,
      ...(options.place.kind === 'postgres' ? { url: options.place.url } : {}),
      onError: (error) => log.error({ err: error }, 'The queue reported an error'),
      onWarning: (message, data) => log.warn({ data }, `Warning from the queue: ${message}`),
    })
    await queue.start()
    return storeOf(database, queue, log)
  } catch (error) {
    await database.close()
    throw error
  }
}

const storeOf = (database: Database, queue: Queue, log: StoreLog): Store => ({
  queue,
  ledger: createLedger(database),
  heads: createHeads(database),
  conversation: createConversation(database),
  pushes: createPushHistories(database),
  records: createReviewRecords(database),
  outcomes: createOutcomes(database),
  switches: createSwitches(database, (job, connection) => queue.enqueue(job, connection)),
  notifications: createNotifications(database, (job, connection) => queue.enqueue(job, connection)),
  lanes: createLanes(database),
  webSessions: createWebSessions(database),
  facts: createFactsCache(database, { onError: (error) => log.warn({ err: error }, 'The facts cache failed; facts are extracted again') }),
  accept: (delivery, jobs) =>
    database.transaction(async (connection) => {
      const isNew = await recordDelivery(connection, delivery)
      const jobIds: string[] = []
      for (const job of jobs) {
        if (!isNew && !(await queue.hasFailed(job, connection))) continue
        const id = await queue.enqueue(job, connection)
        if (id !== undefined) jobIds.push(id)
      }
      return { duplicate: !isNew, jobIds }
    }),
  async ping() {
    await database.query('SELECT 1')
  },
  removeExpired: () => removeExpired(database),
  async close(graceMs) {
    try {
      await queue.stop(graceMs)
    } finally {
      await database.close()
    }
  },
})

/** @returns false when this delivery, or one with the same body, is already recorded */
const recordDelivery = async ({ query }: Connection, { id, event, bodyDigest }: Delivery): Promise<boolean> => {
  const recorded = await query('INSERT INTO readiness.deliveries (id, event) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING RETURNING 1', [
    id,
    event,
  ])
  if (recorded.length === 0) return false
  if (bodyDigest === undefined) return true
  const bodies = await query('INSERT INTO readiness.delivery_bodies (digest) VALUES ($1) ON CONFLICT (digest) DO NOTHING RETURNING 1', [
    bodyDigest,
  ])
  return bodies.length > 0
}
