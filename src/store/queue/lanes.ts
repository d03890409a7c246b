import type { Connection, Database } from '../database/database.ts'

/** The part of an installation's rate limit at GitHub that all processes share. */
export interface Lanes {
  /**
   * Requests the turn to write. There is one writer at a time, at most as many writes as `limits` allow, and in a burst a gap between two
   * writes. The turn ends with {@link leave}, or expires when its holder has died.
   *
   * @returns undefined when the turn was granted; otherwise the milliseconds until the next request
   */
  enter(installationId: number, holder: string, limits: readonly WriteLimit[], pace?: WritePace): Promise<number | undefined>
  leave(installationId: number, holder: string): Promise<void>
  /** Records that GitHub asked for a pause until this time (milliseconds since 1970). A later known time is kept. */
  hold(installationId: number, until: number): Promise<void>
  /** The end of the pause that GitHub asked for; undefined when there is none or it is over. */
  heldUntil(installationId: number): Promise<number | undefined>
}

/** At most this many writes in this time. */
export interface WriteLimit {
  readonly writes: number
  readonly perMs: number
}

/** When writes are a burst, and the gap between them in that case. */
export interface WritePace {
  readonly windowMs: number
  readonly freeWrites: number
  readonly gapMs: number
  /** Identifies the writes of one review. */
  readonly writer: string
  /** Another writer of this process is waiting for its turn. */
  readonly othersWait: boolean
}

/** Longer than any write takes; after this time, the holder of the turn has died. */
const turnSeconds = 20
/** Polling interval while another process has the turn. */
const turnPollMs = 200

export const createLanes = (database: Database): Lanes => ({
  enter: (installationId, holder, limits, pace) =>
    database.transaction(async ({ query }) => {
      await query('INSERT INTO readiness.lanes (installation_id) VALUES ($1) ON CONFLICT DO NOTHING', [installationId])
      // The lock on this row serialises the requests.
      const [lane] = await query<{ taken: boolean; rest_ms: number }>(
        `SELECT holder IS NOT NULL AND holder <> $2 AND taken_at > clock_timestamp() - make_interval(secs => ${turnSeconds}) AS taken,
           GREATEST(0, EXTRACT(EPOCH FROM held_until - clock_timestamp()) * 1000)::float8 AS rest_ms
         FROM readiness.lanes WHERE installation_id = $1 FOR UPDATE`,
        [installationId, holder],
      )
      if (lane?.taken) return turnPollMs
      const waits = [lane?.rest_ms ?? 0]
      for (const { writes, perMs } of limits) {
        const [first] = await query<{ wait_ms: number }>(
          `SELECT EXTRACT(EPOCH FROM written_at + $3 * interval '1 millisecond' - clock_timestamp())::float8 * 1000 AS wait_ms
           FROM readiness.writes WHERE installation_id = $1 ORDER BY written_at DESC OFFSET $2 LIMIT 1`,
          [installationId, writes - 1, perMs],
        )
        if (first) waits.push(first.wait_ms)
      }
      if (pace) waits.push(await gapTo(query, installationId, pace))
      const wait = Math.ceil(Math.max(...waits))
      if (wait > 0) return wait
      await query('INSERT INTO readiness.writes (installation_id, written_at, writer) VALUES ($1, clock_timestamp(), $2)', [
        installationId,
        pace?.writer ?? null,
      ])
      await query('UPDATE readiness.lanes SET holder = $2, taken_at = clock_timestamp() WHERE installation_id = $1', [
        installationId,
        holder,
      ])
      return undefined
    }),
  async leave(installationId, holder) {
    await database.query('UPDATE readiness.lanes SET holder = NULL WHERE installation_id = $1 AND holder = $2', [installationId, holder])
  },
  async hold(installationId, until) {
    await database.query(
      `INSERT INTO readiness.lanes (installation_id, held_until) VALUES ($1, to_timestamp($2))
       ON CONFLICT (installation_id) DO UPDATE SET held_until = GREATEST(readiness.lanes.held_until, EXCLUDED.held_until)`,
      [installationId, until / 1000],
    )
  },
  async heldUntil(installationId) {
    const [lane] = await database.query<{ until: number }>(
      `SELECT EXTRACT(EPOCH FROM held_until)::float8 * 1000 AS until FROM readiness.lanes
       WHERE installation_id = $1 AND held_until > clock_timestamp()`,
      [installationId],
    )
    return lane?.until
  },
})

/**
 * Milliseconds until the next write is far enough from the last one; 0 outside a burst. A write without a recorded writer comes from an
 * older release and counts as another writer's.
 */
const gapTo = async (
  query: Connection['query'],
  installationId: number,
  { windowMs, freeWrites, gapMs, writer, othersWait }: WritePace,
): Promise<number> => {
  const [recent] = await query<{ writes: number; others: number; wait_ms: number | null }>(
    `SELECT count(*)::int AS writes, (count(*) FILTER (WHERE writer IS DISTINCT FROM $2))::int AS others,
       EXTRACT(EPOCH FROM max(written_at) + $3 * interval '1 millisecond' - clock_timestamp())::float8 * 1000 AS wait_ms
     FROM readiness.writes WHERE installation_id = $1 AND written_at > clock_timestamp() - $4 * interval '1 millisecond'`,
    [installationId, writer, gapMs, windowMs],
  )
  const isBurst = othersWait || (recent !== undefined && (recent.others > 0 || recent.writes >= freeWrites))
  return isBurst ? (recent?.wait_ms ?? 0) : 0
}
