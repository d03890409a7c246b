import type { LedgerEntry, PastVerdict, PushHistory } from '#model/publishing/push-ledger'
import type { Verdict } from '#model/review'
import type { Database } from './database/database.ts'

interface PullKey {
  readonly owner: string
  readonly repo: string
  readonly number: number
}

/**
 * The state of a pull request's findings from push to push. If it is lost, the comments on the pull request still identify the findings
 * that were commented on; only findings without a comment are reported once more.
 */
export interface PushHistories {
  /** The history of earlier heads; undefined when there is none. An earlier record of the current head is left out. */
  before(key: PullKey, headSha: string): Promise<PushHistory | undefined>
  /** Records the review of a head; another review of the same head replaces it. */
  record(key: PullKey, push: PastVerdict, entries: readonly LedgerEntry[]): Promise<void>
}

/** Most verdicts shown in sequence. */
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
      // Postgres text cannot contain NUL, but JSON always escapes it.
      [repositoryOf(key), key.number, headSha, verdict, JSON.stringify(entries)],
    )
  },
})

const repositoryOf = ({ owner, repo }: PullKey): string => `${owner}/${repo}`.toLowerCase()
