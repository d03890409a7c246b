import type { FixTime, OpenFindings, RecordedAudit, RecordedReview, ReviewListing } from '#model/publishing/recorded-review'
import type { Verdict } from '#model/review'
import { severities, type Severity } from '#model/severity'
import type { Database } from './database/database.ts'

interface RepositoryKey {
  readonly owner: string
  readonly repo: string
}

interface PullKey extends RepositoryKey {
  readonly number: number
}

export interface NewRecord {
  readonly installationId: number
  /** GitHub's id of the repository, which stays the same when the name changes hands. */
  readonly repositoryId: number
  /** The pull request goes into the default branch. */
  readonly intoDefault: boolean
  readonly recorded: RecordedReview
}

export interface KnownRepository extends RepositoryKey {
  readonly installationId: number
  readonly repositoryId: number
  readonly reviews: number
  readonly lastVerdict: Verdict
  readonly lastReviewed: Date
}

/** The data of pages: stored reviews and audits. For display only; no decision uses it. */
export interface ReviewRecords {
  /** Another review of the same head replaces the record. Records of a different repository that had this name are deleted. */
  record(key: PullKey, record: NewRecord): Promise<void>
  /** Marks the head with which a pull request was merged. */
  merged(key: PullKey, headSha: string): Promise<void>
  recordAudit(key: RepositoryKey, audit: Omit<RecordedAudit, 'recordedAt'>): Promise<void>
  read(key: PullKey, headSha: string): Promise<{ readonly recorded: RecordedReview; readonly recordedAt: Date } | undefined>
  /** Newest first. */
  listed(key: RepositoryKey, limit: number): Promise<readonly ReviewListing[]>
  /** For findings that a later push fixed. */
  fixTimes(key: RepositoryKey): Promise<readonly FixTime[]>
  /** The verdict of the last pull request merged into the default branch. */
  mergedVerdict(key: RepositoryKey): Promise<Verdict | undefined>
  audit(key: RepositoryKey): Promise<RecordedAudit | undefined>
  /** Repositories with a review, the most recently reviewed first. */
  repositories(limit: number): Promise<readonly KnownRepository[]>
  /** The name as written on GitHub, and the installation that last read it; undefined without a review. */
  known(key: RepositoryKey): Promise<Pick<KnownRepository, 'owner' | 'repo' | 'installationId' | 'repositoryId'> | undefined>
}

const mostFixTimes = 1_000

interface ListingRow {
  readonly number: number
  readonly head_sha: string
  readonly title: string
  readonly author: string
  readonly verdict: Verdict
  readonly open: string
  readonly merged: boolean
  readonly recorded_at: Date
}

interface KnownRow {
  readonly name: string
  readonly installation_id: string | number
  readonly repository_id: string | number
}

export const createReviewRecords = (database: Database): ReviewRecords => ({
  async record(key, { installationId, repositoryId, intoDefault, recorded }) {
    const { review, title, author } = recorded
    await forgetFormer(database, repositoryOf(key), repositoryId)
    await database.query(
      `INSERT INTO readiness.review_records
         (repository, name, number, head_sha, installation_id, repository_id, title, author, verdict, open, fixed, into_default, record)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (repository, number, head_sha) DO UPDATE
       SET name = $2, installation_id = $5, title = $7, author = $8, verdict = $9, open = $10, fixed = $11, into_default = $12, record = $13,
           recorded_at = now()`,
      [
        repositoryOf(key),
        `${key.owner}/${key.repo}`,
        key.number,
        review.head.commit,
        installationId,
        repositoryId,
        withoutNul(title),
        author,
        review.verdict,
        JSON.stringify(openOf(recorded)),
        JSON.stringify(fixedBy(recorded)),
        intoDefault,
        // Postgres cannot store NUL, but JSON always escapes it.
        JSON.stringify(recorded),
      ],
    )
  },
  async merged(key, headSha) {
    await database.query('UPDATE readiness.review_records SET merged = true WHERE repository = $1 AND number = $2 AND head_sha = $3', [
      repositoryOf(key),
      key.number,
      headSha,
    ])
  },
  async recordAudit(key, { headSha, statuses }) {
    await database.query(
      `INSERT INTO readiness.audits (repository, head_sha, statuses) VALUES ($1, $2, $3)
       ON CONFLICT (repository) DO UPDATE SET head_sha = $2, statuses = $3, recorded_at = now()`,
      [repositoryOf(key), headSha, JSON.stringify(statuses)],
    )
  },
  async read(key, headSha) {
    const [row] = await database.query<{ record: string; recorded_at: Date }>(
      'SELECT record, recorded_at FROM readiness.review_records WHERE repository = $1 AND number = $2 AND head_sha = $3',
      [repositoryOf(key), key.number, headSha],
    )
    return row && { recorded: JSON.parse(row.record) as RecordedReview, recordedAt: new Date(row.recorded_at) }
  },
  async listed(key, limit) {
    const rows = await database.query<ListingRow>(
      `SELECT number, head_sha, title, author, verdict, open, merged AND into_default AS merged, recorded_at FROM readiness.review_records
       WHERE repository = $1 ORDER BY recorded_at DESC, number DESC LIMIT $2`,
      [repositoryOf(key), limit],
    )
    return rows.map(listingOf)
  },
  async fixTimes(key) {
    const rows = await database.query<{ severity: Severity; seconds: string | number }>(
      `SELECT fix.value ->> 'severity' AS severity, extract(epoch FROM later.recorded_at - earlier.recorded_at) AS seconds
       FROM readiness.review_records later
       CROSS JOIN LATERAL jsonb_array_elements(later.fixed::jsonb) AS fix(value)
       JOIN readiness.review_records earlier
         ON earlier.repository = later.repository AND earlier.number = later.number AND earlier.head_sha = fix.value ->> 'since'
       WHERE later.repository = $1 AND later.recorded_at > earlier.recorded_at ORDER BY later.recorded_at DESC LIMIT ${mostFixTimes}`,
      [repositoryOf(key)],
    )
    return rows.map(({ severity, seconds }) => ({ severity, seconds: Math.round(Number(seconds)) }))
  },
  async mergedVerdict(key) {
    const [row] = await database.query<{ verdict: Verdict }>(
      'SELECT verdict FROM readiness.review_records WHERE repository = $1 AND merged AND into_default ORDER BY recorded_at DESC LIMIT 1',
      [repositoryOf(key)],
    )
    return row?.verdict
  },
  async audit(key) {
    const [row] = await database.query<{ head_sha: string; statuses: string; recorded_at: Date }>(
      'SELECT head_sha, statuses, recorded_at FROM readiness.audits WHERE repository = $1',
      [repositoryOf(key)],
    )
    return (
      row && {
        headSha: row.head_sha,
        statuses: JSON.parse(row.statuses) as RecordedAudit['statuses'],
        recordedAt: new Date(row.recorded_at),
      }
    )
  },
  async repositories(limit) {
    const rows = await database.query<KnownRow & { reviews: number; verdict: Verdict; recorded_at: Date }>(
      `SELECT last.name, last.installation_id, last.repository_id, last.verdict, last.recorded_at, last.reviews FROM (
         SELECT DISTINCT ON (repository) name, installation_id, repository_id, verdict, recorded_at, (count(*) OVER (PARTITION BY repository))::int AS reviews
         FROM readiness.review_records ORDER BY repository, recorded_at DESC) AS last
       ORDER BY last.recorded_at DESC LIMIT $1`,
      [limit],
    )
    return rows.map((row) => ({
      ...knownOf(row),
      reviews: row.reviews,
      lastVerdict: row.verdict,
      lastReviewed: new Date(row.recorded_at),
    }))
  },
  async known(key) {
    const [row] = await database.query<KnownRow>(
      'SELECT name, installation_id, repository_id FROM readiness.review_records WHERE repository = $1 ORDER BY recorded_at DESC LIMIT 1',
      [repositoryOf(key)],
    )
    return row && knownOf(row)
  },
})

/** Deletes the records of an earlier repository with this name, which may have had other readers. */
const forgetFormer = async (database: Database, repository: string, repositoryId: number): Promise<void> => {
  const gone = await database.query('DELETE FROM readiness.review_records WHERE repository = $1 AND repository_id <> $2 RETURNING 1', [
    repository,
    repositoryId,
  ])
  if (gone.length > 0) await database.query('DELETE FROM readiness.audits WHERE repository = $1', [repository])
}

const repositoryOf = ({ owner, repo }: RepositoryKey): string => `${owner}/${repo}`.toLowerCase()

/** Postgres text cannot contain NUL. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '')

const knownOf = ({
  name,
  installation_id,
  repository_id,
}: KnownRow): Pick<KnownRepository, 'owner' | 'repo' | 'installationId' | 'repositoryId'> => {
  const [owner = '', repo = ''] = name.split('/')
  return { owner, repo, installationId: Number(installation_id), repositoryId: Number(repository_id) }
}

/** Counts the open findings of stable rules that the change introduces. */
const openOf = ({ review }: RecordedReview): OpenFindings => {
  const open = review.findings.filter(({ state, stage }) => state === 'new' && stage === 'stable')
  const amount = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length
  return { P0: amount('P0'), P1: amount('P1'), P2: amount('P2'), P3: amount('P3') }
}

/** Findings that this push fixed, with the head that introduced them. */
const fixedBy = ({ ledger, review }: RecordedReview): readonly { readonly severity: Severity; readonly since: string }[] =>
  ledger.flatMap(({ state, at, severity, since }) =>
    state === 'fixed' && at === review.head.commit && severity !== undefined && since !== undefined ? [{ severity, since }] : [],
  )

const listingOf = (row: ListingRow): ReviewListing => {
  const open = JSON.parse(row.open) as Partial<OpenFindings>
  return {
    number: row.number,
    headSha: row.head_sha,
    title: row.title,
    author: row.author,
    verdict: row.verdict,
    open: Object.fromEntries(severities.map((severity) => [severity, open[severity] ?? 0])) as unknown as OpenFindings,
    merged: row.merged,
    recordedAt: new Date(row.recorded_at),
  }
}
