import { randomUUID } from 'node:crypto'
import type { Job, PullRequestKey } from '#model/job'
import type { NotificationChannel, NotificationEvent } from '#model/publishing/notification'
import type { Verdict } from '#model/review'
import type { Connection, Database } from './database/database.ts'

/**
 * What operators were notified of, so that each event is sent once. An event is recorded and its jobs are enqueued in one transaction: a
 * review that is retried enqueues nothing twice, and nothing that was recorded is lost. Without channels, nothing is recorded.
 */
export interface Notifications {
  /**
   * Enqueues notifications if the verdict of the pull request differs from the one before. The first verdict counts unless it is
   * "production-ready".
   *
   * @returns whether the verdict changed
   */
  verdict(key: PullRequestKey, headSha: string, verdict: Verdict, channels: readonly NotificationChannel[]): Promise<boolean>
  /**
   * Enqueues a notification for each open pull request whose current verdict relies on a waiver that ends after `today` and not after
   * `until` (ISO dates), once for each end.
   *
   * @returns how many pull requests
   */
  endingWaivers(
    range: { readonly today: string; readonly until: string; readonly limit: number },
    channels: readonly NotificationChannel[],
  ): Promise<number>
}

type Enqueue = (job: Job, connection: Connection) => Promise<unknown>

interface EndingRow {
  readonly repository: string
  readonly number: number
  readonly head_sha: string
  readonly installation_id: string | number
  readonly ends_on: string
}

export const createNotifications = (database: Database, enqueue: Enqueue): Notifications => {
  const send = async (
    key: PullRequestKey,
    headSha: string,
    event: NotificationEvent,
    channels: readonly NotificationChannel[],
    connection: Connection,
  ): Promise<void> => {
    const id = randomUUID()
    const { installationId, owner, repo, number } = key
    for (const channel of channels)
      await enqueue({ kind: 'notify', data: { installationId, owner, repo, number, headSha, channel, id, event } }, connection)
  }
  return {
    verdict: async (key, headSha, after, channels) => {
      if (channels.length === 0) return false
      return database.transaction(async (connection) => {
        const of = [`${key.owner}/${key.repo}`.toLowerCase(), key.number]
        const [earlier] = await connection.query<{ value: Verdict }>(
          "SELECT value FROM readiness.notified WHERE repository = $1 AND number = $2 AND subject = 'verdict' FOR UPDATE",
          of,
        )
        if (!(await isNews(connection, [...of, 'verdict', after]))) return false
        if (earlier === undefined && after === 'production-ready') return false
        await send(key, headSha, { kind: 'verdict-changed', ...(earlier && { before: earlier.value }), after }, channels, connection)
        return true
      })
    },
    endingWaivers: async ({ today, until, limit }, channels) => {
      if (channels.length === 0) return 0
      const ending = await database.query<EndingRow>(
        `SELECT r.repository, r.number, r.head_sha, r.installation_id, to_char(r.waived_until, 'YYYY-MM-DD') AS ends_on
         FROM readiness.reviews r
         WHERE r.waived_until > $1 AND r.waived_until <= $2 AND r.finished_at IS NOT NULL
           AND EXISTS (SELECT 1 FROM readiness.head_verdicts v
             WHERE v.repository = r.repository AND v.head_sha = r.head_sha AND v.number = r.number AND NOT v.has_left)
           AND NOT EXISTS (SELECT 1 FROM readiness.notified n
             WHERE n.repository = r.repository AND n.number = r.number AND n.subject = 'waiver'
               AND n.value = to_char(r.waived_until, 'YYYY-MM-DD'))
         ORDER BY r.waived_until LIMIT $3`,
        [today.slice(0, 10), until.slice(0, 10), limit],
      )
      let sent = 0
      for (const { repository, number, head_sha: headSha, installation_id: installation, ends_on: endsOn } of ending) {
        const [owner = '', repo = ''] = repository.split('/')
        const key = { installationId: Number(installation), owner, repo, number }
        const isSent = await database.transaction(async (connection) => {
          if (!(await isNews(connection, [repository, number, 'waiver', endsOn]))) return false
          await send(key, headSha, { kind: 'waiver-ending', endsOn }, channels, connection)
          return true
        })
        if (isSent) sent += 1
      }
      return sent
    },
  }
}

/** Records a value. @returns false if it is the recorded one, also if another process has just recorded it */
const isNews = async ({ query }: Connection, row: readonly unknown[]): Promise<boolean> => {
  const changed = await query(
    `INSERT INTO readiness.notified (repository, number, subject, value) VALUES ($1, $2, $3, $4)
     ON CONFLICT (repository, number, subject) DO UPDATE SET value = EXCLUDED.value, notified_at = now()
     WHERE readiness.notified.value <> EXCLUDED.value RETURNING 1`,
    row,
  )
  return changed.length > 0
}
