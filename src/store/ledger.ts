import type { Verdict } from '#model/review'
import type { PullRequestKey } from '#model/job'
import type { Database } from './database/database.ts'

/** A review that started and was never recorded as ended. */
export interface Unfinished extends PullRequestKey {
  readonly headSha: string
  readonly checkRunId: number | undefined
  readonly correlationId: string
}

/** The properties of a pull request, other than its head, that decide its verdict and change with an event. */
export interface Circumstances {
  readonly baseRef: string
  readonly draft: boolean
}

/** Which heads were reviewed, when, and with which check run. Only an index: GitHub has the authoritative data. */
export interface Ledger {
  begin(key: PullRequestKey, headSha: string, correlationId: string, circumstances?: Circumstances): Promise<void>
  announced(key: PullRequestKey, headSha: string, checkRunId: number): Promise<void>
  /**
   * `verdict` is undefined for a review that ended without one (superseded, closed, failed). `waivedUntil` is the ISO date on which the
   * first waiver that it relies on ends.
   */
  finish(key: PullRequestKey, headSha: string, verdict: Verdict | undefined, waivedUntil?: string): Promise<void>
  /** The check of a review of this head, under these circumstances, that ended with a verdict. */
  concludedIn(key: PullRequestKey, headSha: string, circumstances: Circumstances): Promise<number | undefined>
  /** Pull request numbers that were reviewed at this head. */
  pullRequestsAt(owner: string, repo: string, headSha: string): Promise<readonly number[]>
  /** Reviews of a pull request that started and have not ended. */
  unfinishedOf(key: Pick<PullRequestKey, 'owner' | 'repo' | 'number'>): Promise<readonly Unfinished[]>
  /** Whether a review of this head started within the last `seconds`. */
  beganWithin(key: PullRequestKey, headSha: string, seconds: number): Promise<boolean>
  /**
   * Pull requests whose last review relies on a waiver that is no longer in force on `today` (an ISO date). Each is returned only once; the
   * caller has to request a new review.
   */
  takeExpired(today: string, limit: number): Promise<readonly PullRequestKey[]>
  /** Reviews that started more than `olderThanSeconds` ago and have not ended, oldest first. */
  unfinished(olderThanSeconds: number, limit: number): Promise<readonly Unfinished[]>
}

interface UnfinishedRow {
  readonly repository: string
  readonly number: number
  readonly head_sha: string
  readonly installation_id: string | number
  readonly correlation_id: string
  readonly check_run_id: string | number | null
}

type ExpiredRow = Pick<UnfinishedRow, 'repository' | 'number' | 'installation_id'>

const unfinishedColumns = 'repository, number, head_sha, installation_id, correlation_id, check_run_id'

export const createLedger = (database: Database): Ledger => ({
  async begin(key, headSha, correlationId, circumstances) {
    await database.query(
      `INSERT INTO readiness.reviews (repository, number, head_sha, installation_id, correlation_id, base_ref, draft)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (repository, number, head_sha) DO UPDATE
       SET installation_id = $4, correlation_id = $5, started_at = now(), finished_at = NULL, verdict = NULL, waived_until = NULL,
         base_ref = $6, draft = $7`,
      [
        repositoryOf(key),
        key.number,
        headSha,
        key.installationId,
        correlationId,
        circumstances?.baseRef ?? null,
        circumstances?.draft ?? null,
      ],
    )
  },
  async announced(key, headSha, checkRunId) {
    await database.query('UPDATE readiness.reviews SET check_run_id = $4 WHERE repository = $1 AND number = $2 AND head_sha = $3', [
      repositoryOf(key),
      key.number,
      headSha,
      checkRunId,
    ])
  },
  async finish(key, headSha, verdict, waivedUntil) {
    await database.query(
      `UPDATE readiness.reviews SET verdict = $4, waived_until = $5, finished_at = now()
       WHERE repository = $1 AND number = $2 AND head_sha = $3`,
      [repositoryOf(key), key.number, headSha, verdict ?? null, waivedUntil ?? null],
    )
  },
  async takeExpired(today, limit) {
    const rows = await database.query<ExpiredRow>(
      `UPDATE readiness.reviews SET waived_until = NULL WHERE (repository, number, head_sha) IN (
         SELECT repository, number, head_sha FROM readiness.reviews
         WHERE waived_until <= $1 AND finished_at IS NOT NULL LIMIT $2)
       RETURNING repository, number, installation_id`,
      [today.slice(0, 10), limit],
    )
    return rows.map(keyOf)
  },
  async concludedIn(key, headSha, { baseRef, draft }) {
    const [row] = await database.query<{ check_run_id: string | number }>(
      `SELECT check_run_id FROM readiness.reviews WHERE repository = $1 AND number = $2 AND head_sha = $3
       AND verdict IS NOT NULL AND check_run_id IS NOT NULL AND base_ref = $4 AND draft = $5`,
      [repositoryOf(key), key.number, headSha, baseRef, draft],
    )
    return row && Number(row.check_run_id)
  },
  async pullRequestsAt(owner, repo, headSha) {
    const rows = await database.query<{ number: number }>(
      'SELECT number FROM readiness.reviews WHERE repository = $1 AND head_sha = $2 ORDER BY number LIMIT 20',
      [repositoryOf({ owner, repo }), headSha],
    )
    return rows.map(({ number }) => number)
  },
  async unfinishedOf(key) {
    const rows = await database.query<UnfinishedRow>(
      `SELECT ${unfinishedColumns} FROM readiness.reviews
       WHERE repository = $1 AND number = $2 AND finished_at IS NULL ORDER BY started_at LIMIT 50`,
      [repositoryOf(key), key.number],
    )
    return rows.map(unfinishedOf)
  },
  async beganWithin(key, headSha, seconds) {
    const rows = await database.query(
      `SELECT 1 FROM readiness.reviews
       WHERE repository = $1 AND number = $2 AND head_sha = $3 AND started_at > now() - make_interval(secs => $4)`,
      [repositoryOf(key), key.number, headSha, seconds],
    )
    return rows.length > 0
  },
  async unfinished(olderThanSeconds, limit) {
    const rows = await database.query<UnfinishedRow>(
      `SELECT ${unfinishedColumns} FROM readiness.reviews
       WHERE finished_at IS NULL AND started_at < now() - make_interval(secs => $1) ORDER BY started_at LIMIT $2`,
      [olderThanSeconds, limit],
    )
    return rows.map(unfinishedOf)
  },
})

const repositoryOf = ({ owner, repo }: { readonly owner: string; readonly repo: string }): string => `${owner}/${repo}`.toLowerCase()

const keyOf = (row: ExpiredRow): PullRequestKey => {
  const [owner = '', repo = ''] = row.repository.split('/')
  return { owner, repo, number: row.number, installationId: Number(row.installation_id) }
}

const unfinishedOf = (row: UnfinishedRow): Unfinished => ({
  ...keyOf(row),
  headSha: row.head_sha,
  correlationId: row.correlation_id,
  checkRunId: row.check_run_id === null ? undefined : Number(row.check_run_id),
})
