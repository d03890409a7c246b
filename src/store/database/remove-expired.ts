import type { Database } from './database.ts'
import { outcomeDays } from '../queue/outcomes.ts'

export interface Retention {
  /** GitHub can redeliver for three days; deliveries are kept longer than that. */
  readonly deliveryDays: number
  readonly reviewDays: number
  /** Commands with their answers, waivers given by command (counted from their end), and pauses. */
  readonly conversationDays: number
  /**
   * The state of findings from push to push, with the pages of reviews. A pull request that is inactive for longer starts with no history.
   */
  readonly pushDays: number
  readonly outcomeDays: number
  /** GitHub's longest limit covers an hour. */
  readonly writeDays: number
  /** Counted from the end of the session. */
  readonly sessionDays: number
  /** Counted from the last notification about a pull request. */
  readonly notifiedDays: number
  /** A command counts as repeated for only a minute. */
  readonly turnDays: number
  readonly factsDays: number
  /** Beyond this number, the least recently used facts are removed. */
  readonly factsRows: number
}

export const defaultRetention: Retention = {
  deliveryDays: 14,
  reviewDays: 400,
  conversationDays: 400,
  pushDays: 120,
  outcomeDays,
  writeDays: 1,
  sessionDays: 1,
  turnDays: 1,
  notifiedDays: 400,
  factsDays: 60,
  factsRows: 250_000,
}

/** Rows per statement, so that none holds its locks for long. */
const batch = 5_000

/** Removes expired rows. Returns the number of removed rows by table. */
export const removeExpired = async (
  database: Database,
  retention: Retention = defaultRetention,
): Promise<Readonly<Record<string, number>>> => ({
  deliveries: await removeOlder(database, 'deliveries', 'id', 'received_at', retention.deliveryDays),
  deliveryBodies: await removeOlder(database, 'delivery_bodies', 'digest', 'received_at', retention.deliveryDays),
  reviews: await removeOlder(database, 'reviews', 'ctid', 'finished_at', retention.reviewDays),
  commands: await removeOlder(database, 'commands', 'ctid', 'given_at', retention.conversationDays),
  waivers: await removeOlder(database, 'waivers', 'ctid', 'expires', retention.conversationDays),
  pushes: await removeOlder(database, 'pushes', 'ctid', 'recorded_at', retention.pushDays),
  reviewRecords: await removeOlder(database, 'review_records', 'ctid', 'recorded_at', retention.pushDays),
  heads: await removeOlder(database, 'heads', 'ctid', 'changed_at', retention.pushDays),
  headVerdicts: await removeOlder(database, 'head_verdicts', 'ctid', 'recorded_at', retention.pushDays),
  audits: await removeOlder(database, 'audits', 'repository', 'recorded_at', retention.reviewDays),
  pauses: await removeOlder(database, 'pauses', 'ctid', 'paused_at', retention.conversationDays),
  outcomes: await removeOlder(database, 'outcomes', 'ctid', 'recorded_at', retention.outcomeDays),
  writes: await removeOlder(database, 'writes', 'ctid', 'written_at', retention.writeDays),
  webSessions: await removeOlder(database, 'web_sessions', 'digest', 'ends_at', retention.sessionDays),
  setupCodes: await removeOlder(database, 'setup_codes', 'digest', 'ends_at', retention.sessionDays),
  turns: await removeOlder(database, 'turns', 'ctid', 'taken_at', retention.turnDays),
  notified: await removeOlder(database, 'notified', 'ctid', 'notified_at', retention.notifiedDays),
  held_jobs: await removeOlder(database, 'held_jobs', 'ctid', 'held_at', retention.conversationDays),
  facts:
    (await removeOlder(database, 'facts', 'key', 'used_at', retention.factsDays)) +
    (await removeSurplusFacts(database, retention.factsRows)),
})

type Expiring =
  | readonly ['deliveries', 'id', 'received_at']
  | readonly ['delivery_bodies', 'digest', 'received_at']
  | readonly ['reviews', 'ctid', 'finished_at']
  | readonly ['commands', 'ctid', 'given_at']
  | readonly ['waivers', 'ctid', 'expires']
  | readonly ['pauses', 'ctid', 'paused_at']
  | readonly ['pushes', 'ctid', 'recorded_at']
  | readonly ['review_records', 'ctid', 'recorded_at']
  | readonly ['heads', 'ctid', 'changed_at']
  | readonly ['head_verdicts', 'ctid', 'recorded_at']
  | readonly ['audits', 'repository', 'recorded_at']
  | readonly ['outcomes', 'ctid', 'recorded_at']
  | readonly ['writes', 'ctid', 'written_at']
  | readonly ['web_sessions', 'digest', 'ends_at']
  | readonly ['setup_codes', 'digest', 'ends_at']
  | readonly ['turns', 'ctid', 'taken_at']
  | readonly ['notified', 'ctid', 'notified_at']
  | readonly ['held_jobs', 'ctid', 'held_at']
  | readonly ['facts', 'key', 'used_at']

const removeOlder = (database: Database, ...[table, key, time, days]: readonly [...Expiring, number]): Promise<number> =>
  inBatches(async () =>
    database.query(
      `DELETE FROM readiness.${table} WHERE ${key} = ANY(ARRAY(
         SELECT ${key} FROM readiness.${table} WHERE ${time} < now() - make_interval(days => $1) LIMIT ${batch})) RETURNING 1`,
      [days],
    ),
  )

const removeSurplusFacts = async (database: Database, keep: number): Promise<number> => {
  const [row] = await database.query<{ count: string | number }>('SELECT count(*) AS count FROM readiness.facts')
  let surplus = Number(row?.count ?? 0) - keep
  let removed = 0
  while (surplus > 0) {
    const gone = await database.query(
      `DELETE FROM readiness.facts WHERE key = ANY(ARRAY(SELECT key FROM readiness.facts ORDER BY used_at, key LIMIT $1)) RETURNING 1`,
      [Math.min(surplus, batch)],
    )
    if (gone.length === 0) break
    removed += gone.length
    surplus -= gone.length
  }
  return removed
}

const inBatches = async (removeSome: () => Promise<readonly object[]>): Promise<number> => {
  let removed = 0
  for (;;) {
    const gone = (await removeSome()).length
    removed += gone
    if (gone < batch) return removed
  }
}
