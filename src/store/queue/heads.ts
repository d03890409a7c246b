import type { CheckRunPlan } from '#model/publishing/publication'
import type { Database } from '../database/database.ts'

interface RepositoryKey {
  readonly owner: string
  readonly repo: string
}

interface HeadKey extends RepositoryKey {
  readonly headSha: string
}

/** The verdict of the review of one pull request (or merge group) on a commit, for one base branch. */
export interface HeadVerdict {
  /** `owner/repo#7`, or the name of a merge group. */
  readonly work: string
  /** 0 for a merge group. */
  readonly number: number
  /** Empty for a merge group. */
  readonly baseRef: string
  readonly draft: boolean
  /** Identity of the settings that it was judged with. */
  readonly settings: string
  /** The base branch requires the check, so the verdict always counts for this head. */
  readonly counts: boolean
  /** The check as this review alone would conclude it. */
  readonly plan: CheckRunPlan
}

/** Our newest check run on a commit, which is the one that GitHub uses. */
export interface HeadRun {
  readonly checkRunId: number
  readonly url: string | undefined
  readonly isCompleted: boolean
  /** Digest of its content; undefined while it is in progress. */
  readonly shown: string | undefined
  readonly conclusion: string | undefined
}

/** A commit whose check is in progress. */
export interface OpenHead extends HeadKey {
  readonly installationId: number
  readonly numbers: readonly number[]
}

/** The checks of head commits, and the verdicts that each is based on. A check belongs to the commit, not to a pull request. */
export interface Heads {
  /** Runs `act` under a lock for this head that all processes share. */
  exclusively<Result>(key: HeadKey, holder: string, act: () => Promise<Result>): Promise<Result>
  run(key: HeadKey): Promise<HeadRun | undefined>
  begun(key: HeadKey, run: { readonly installationId: number; readonly checkRunId: number; readonly url?: string }): Promise<void>
  completed(key: HeadKey, shown: string, conclusion: string): Promise<void>
  /** Replaces the verdict of this work for this base branch. */
  record(key: HeadKey, verdict: HeadVerdict): Promise<void>
  verdictsAt(key: HeadKey): Promise<readonly HeadVerdict[]>
  /**
   * Removes the verdicts of a pull request on heads that it has left (because it was closed or pushed to), except failing ones for a branch
   * that requires the check.
   *
   * @param except the head that it has now
   * @returns heads that other work has verdicts on
   */
  leave(key: RepositoryKey, work: string, except: string | undefined): Promise<readonly string[]>
  /** Pull requests into a branch whose last verdict was made with other settings than these. */
  judgedByOthers(
    key: RepositoryKey,
    baseRef: string,
    settings: string,
  ): Promise<readonly { readonly number: number; readonly headSha: string }[]>
  /** Heads whose check has been in progress for longer than this, oldest first. */
  unfinished(olderThanSeconds: number, limit: number): Promise<readonly OpenHead[]>
}

/** A lock expires after this time without renewal, because its holder has died. */
const leaseSeconds = 30
const renewMs = 10_000
const pollMs = 200

interface VerdictRow {
  readonly work: string
  readonly number: number
  readonly base_ref: string
  readonly draft: boolean
  readonly settings: string
  readonly counts: boolean
  readonly plan: string
}

interface RunRow {
  readonly check_run_id: string | number | null
  readonly check_url: string | null
  readonly completed: boolean
  readonly shown: string | null
  readonly conclusion: string | null
}

export const createHeads = (database: Database): Heads => ({
  async exclusively(key, holder, act) {
    await take(database, key, holder)
    const values = [repositoryOf(key), key.headSha, holder]
    const renewal = setInterval(() => {
      database
        .query(`UPDATE readiness.heads SET held_until = ${leaseEnd} WHERE repository = $1 AND head_sha = $2 AND holder = $3`, values)
        .catch(() => {
          // The next renewal repeats it. If none succeeds, the lease ends, and another holder may take the head over.
        })
    }, renewMs)
    renewal.unref()
    try {
      return await act()
    } finally {
      clearInterval(renewal)
      await database.query('UPDATE readiness.heads SET holder = NULL WHERE repository = $1 AND head_sha = $2 AND holder = $3', values)
    }
  },
  async run(key) {
    const [row] = await database.query<RunRow>(
      'SELECT check_run_id, check_url, completed, shown, conclusion FROM readiness.heads WHERE repository = $1 AND head_sha = $2',
      [repositoryOf(key), key.headSha],
    )
    if (row?.check_run_id === null || row?.check_run_id === undefined) return undefined
    return {
      checkRunId: Number(row.check_run_id),
      url: row.check_url ?? undefined,
      isCompleted: row.completed,
      shown: row.shown ?? undefined,
      conclusion: row.conclusion ?? undefined,
    }
  },
  async begun(key, { installationId, checkRunId, url }) {
    await database.query(
      `INSERT INTO readiness.heads (repository, head_sha, installation_id, check_run_id, check_url) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (repository, head_sha) DO UPDATE
       SET installation_id = $3, check_run_id = $4, check_url = $5, completed = false, shown = NULL, conclusion = NULL, changed_at = now()`,
      [repositoryOf(key), key.headSha, installationId, checkRunId, url ?? null],
    )
  },
  async completed(key, shown, conclusion) {
    await database.query(
      `UPDATE readiness.heads SET completed = true, shown = $3, conclusion = $4, changed_at = now()
       WHERE repository = $1 AND head_sha = $2`,
      [repositoryOf(key), key.headSha, shown, conclusion],
    )
  },
  async record(key, { work, number, baseRef, draft, settings, counts, plan }) {
    await database.query(
      `INSERT INTO readiness.head_verdicts (repository, head_sha, work, number, base_ref, draft, settings, counts, conclusion, plan)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (repository, head_sha, work, base_ref) DO UPDATE
       SET draft = $6, settings = $7, counts = $8, conclusion = $9, plan = $10, recorded_at = now(), has_left = false`,
      [
        repositoryOf(key),
        key.headSha,
        work.toLowerCase(),
        number,
        baseRef,
        draft,
        settings,
        counts,
        plan.conclusion,
        // Postgres cannot store NUL, but JSON always escapes it.
        JSON.stringify(plan),
      ],
    )
  },
  async verdictsAt(key) {
    const rows = await database.query<VerdictRow>(
      `SELECT work, number, base_ref, draft, settings, counts, plan FROM readiness.head_verdicts
       WHERE repository = $1 AND head_sha = $2 ORDER BY number, base_ref LIMIT 100`,
      [repositoryOf(key), key.headSha],
    )
    return rows.map(verdictOf)
  },
  async leave(key, work, except) {
    const rows = await database.query<{ head_sha: string }>(
      `WITH mine AS (
         SELECT head_sha, base_ref, counts, conclusion FROM readiness.head_verdicts
         WHERE repository = $1 AND work = $2 AND head_sha <> $3),
       gone AS (
         DELETE FROM readiness.head_verdicts WHERE repository = $1 AND work = $2 AND head_sha <> $3
           AND NOT (counts AND number > 0 AND conclusion NOT IN ('success', 'neutral'))),
       kept AS (
         UPDATE readiness.head_verdicts SET has_left = true WHERE repository = $1 AND work = $2 AND head_sha <> $3
           AND counts AND number > 0 AND conclusion NOT IN ('success', 'neutral'))
       SELECT DISTINCT mine.head_sha FROM mine JOIN readiness.head_verdicts other
         ON other.repository = $1 AND other.head_sha = mine.head_sha AND other.work <> $2`,
      [repositoryOf(key), work.toLowerCase(), except ?? ''],
    )
    return rows.map(({ head_sha: headSha }) => headSha)
  },
  async judgedByOthers(key, baseRef, settings) {
    const rows = await database.query<{ number: number; head_sha: string }>(
      `SELECT number, head_sha FROM readiness.head_verdicts
       WHERE repository = $1 AND base_ref = $2 AND settings <> $3 AND number > 0 AND NOT has_left ORDER BY recorded_at DESC LIMIT 1000`,
      [repositoryOf(key), baseRef, settings],
    )
    return rows.map(({ number, head_sha: headSha }) => ({ number, headSha }))
  },
  async unfinished(olderThanSeconds, limit) {
    const rows = await database.query<{ repository: string; head_sha: string; installation_id: string | number; numbers: number[] }>(
      `SELECT heads.repository, heads.head_sha, heads.installation_id,
         array_agg(DISTINCT verdicts.number) AS numbers
       FROM readiness.heads heads JOIN readiness.head_verdicts verdicts USING (repository, head_sha)
       WHERE NOT heads.completed AND heads.check_run_id IS NOT NULL AND verdicts.number > 0
         AND heads.changed_at < now() - make_interval(secs => $1)
       GROUP BY heads.repository, heads.head_sha, heads.installation_id, heads.changed_at ORDER BY heads.changed_at LIMIT $2`,
      [olderThanSeconds, limit],
    )
    return rows.map(({ repository, head_sha: headSha, installation_id: installationId, numbers }) => {
      const [owner = '', repo = ''] = repository.split('/')
      return { owner, repo, headSha, installationId: Number(installationId), numbers }
    })
  },
})

const leaseEnd = `clock_timestamp() + make_interval(secs => ${leaseSeconds})`

const take = async (database: Database, key: HeadKey, holder: string): Promise<void> => {
  for (;;) {
    const taken = await database.query(
      `INSERT INTO readiness.heads (repository, head_sha, installation_id, holder, held_until) VALUES ($1, $2, 0, $3, ${leaseEnd})
       ON CONFLICT (repository, head_sha) DO UPDATE SET holder = $3, held_until = ${leaseEnd}
       WHERE readiness.heads.holder IS NULL OR readiness.heads.held_until < clock_timestamp() RETURNING 1`,
      [repositoryOf(key), key.headSha, holder],
    )
    if (taken.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

const repositoryOf = ({ owner, repo }: RepositoryKey): string => `${owner}/${repo}`.toLowerCase()

const verdictOf = ({ work, number, base_ref: baseRef, draft, settings, counts, plan }: VerdictRow): HeadVerdict => ({
  work,
  number,
  baseRef,
  draft,
  settings,
  counts,
  plan: JSON.parse(plan) as CheckRunPlan,
})
