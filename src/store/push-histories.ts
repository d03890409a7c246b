import type { LedgerEntry, PastVerdict, PushHistory } from '#model/push-ledger'
import type { Verdict } from '#model/review'
import type { Database } from './database.ts'

interface PullKey {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

/**
 * What became of the findings of a pull request from push to push. A help: when it is lost, the comments on the pull request tell what was
 * commented on, and only what was never commented is told once more.
 */
export interface PushHistories {
  /** What earlier heads left behind; undefined when there was none. The present head's own record, of an earlier run, is left out. */
  before(key: PullKey, headSha: string): Promise<PushHistory | undefined>
  /** A review of a head; the same head reviewed again replaces what was recorded for it. */
  record(key: PullKey, push: PastVerdict, entries: readonly LedgerEntry[]): Promise<void>
}

/** Verdicts that are shown one behind the other. */
const mostVerdicts = 12

export const createPushHistories = (database: Database): PushHistories => ({
  async before(key, headSha) {
    const rows = await database.query<{ head_sha: string; verdict: Verdict; entries: string }>(
      `SELECT head_sha, verdict, entries FROM readiness.pushes WHERE repository = $1 AND number = $2 AND head_sha <> $3
       ORDER BY recorded_at DESC LIMIT $4`,
      [repositoryOf(key), key.number, headSha, mostVerdicts],
    )
    const [latest] = rows
    if (!latest) return undefined
    return {
      verdicts: rows.map(({ head_sha, verdict }) => ({ headSha: head_sha, verdict })).reverse(),
      entries: JSON.parse(latest.entries) as readonly LedgerEntry[],
    }
  },
  async record(key, { headSha, verdict }, entries) {
    await database.query(
      `INSERT INTO readiness.pushes (repository, number, head_sha, verdict, entries) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (repository, number, head_sha) DO UPDATE SET verdict = $4, entries = $5, recorded_at = now()`,
      // NUL cannot be stored in a Postgres text; in JSON it only ever stands escaped.
      [repositoryOf(key), key.number, headSha, verdict, JSON.stringify(entries)],
    )
  },
})

const repositoryOf = ({ owner, repo }: PullKey): string => `${owner}/${repo}`.toLowerCase()
