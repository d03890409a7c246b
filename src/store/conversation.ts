import type { CommandRecord } from '#model/publishing/command'
import type { Severity } from '#model/severity'
import type { Waiver } from '#model/waiver'
import type { Database } from './database/database.ts'

interface RepositoryKey {
  readonly owner: string
  readonly repo: string
}

interface PullKey extends RepositoryKey {
  readonly number: number
}

/** A waiver given by command, for one pull request. */
export interface GivenWaiver extends Waiver {
  readonly fingerprint: string
  readonly ruleId: string
  readonly path: string
  readonly severity: Severity
}

export interface GivenCommand extends CommandRecord {
  /** The comment and the number of the command in it, or the button and its check. Identifies the command when the job is retried. */
  readonly source: string
  readonly headSha: string
}

export interface Turn extends Pick<GivenCommand, 'source' | 'headSha' | 'login' | 'command'> {}

/**
 * The commands that people have given. Waivers by command and pauses are stored only here. If the database is lost, the findings are open
 * again and reviews continue, which is the safe side.
 */
export interface Conversation {
  /** Records an answer. An answer to the same source replaces the earlier one. */
  record(key: PullKey, command: GivenCommand): Promise<void>
  /** Whether the command of this source was already carried out or refused, so that a retried job does not repeat it. */
  isAnswered(key: PullKey, source: string): Promise<boolean>
  /** The newest 20 answers on a head, oldest first. `number` 0 means a merge group. */
  answersAt(key: PullKey, headSha: string): Promise<readonly CommandRecord[]>
  /**
   * Claims a user's turn to give a command on a commit, which is granted once per `seconds`. It is one statement, so that only one of two
   * processes gets the turn. The same source, as in a retried job, keeps its turn.
   *
   * @param key its number is part of the source; a commit that is the head of two pull requests has one turn
   * @returns false when another command took the turn less than `seconds` ago
   */
  takeTurn(key: PullKey, turn: Turn, seconds: number): Promise<boolean>
  /** Number of this user's commands that were refused on this pull request within the last `seconds`. */
  refusedWithin(key: PullKey, login: string, seconds: number): Promise<number>
  waive(key: PullKey, waiver: GivenWaiver): Promise<void>
  /** @returns whether there was such a waiver */
  unwaive(key: PullKey, fingerprint: string): Promise<boolean>
  /** The waivers of one pull request that are in force on `today` (an ISO date). */
  waiversOf(key: PullKey, today: string): Promise<readonly GivenWaiver[]>
  /** The waivers of all pull requests of a repository that are in force on `today`, for a merge group, which contains several. */
  waiversIn(key: RepositoryKey, today: string): Promise<readonly GivenWaiver[]>
  pause(key: PullKey, login: string): Promise<void>
  resume(key: PullKey): Promise<void>
  /** The user who paused it; undefined when it is not paused. */
  pausedBy(key: PullKey): Promise<string | undefined>
}

interface CommandRow {
  readonly login: string
  readonly command: string
  readonly outcome: string
  readonly note: string | null
  readonly answer: string | null
}

interface WaiverRow {
  readonly fingerprint: string
  readonly rule_id: string
  readonly severity: string
  readonly path: string
  readonly reason: string
  readonly approver: string
  readonly expires: string
}

const waiverColumns = "fingerprint, rule_id, severity, path, reason, approver, to_char(expires, 'YYYY-MM-DD') AS expires"

/** Most answers shown on one check. */
const mostAnswers = 20

export const createConversation = (database: Database): Conversation => ({
  async record(key, { source, headSha, login, command, outcome, note, answer }) {
    await database.query(
      `INSERT INTO readiness.commands (repository, number, source, head_sha, login, command, outcome, note, answer)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (repository, number, source) DO UPDATE
       SET head_sha = $4, login = $5, command = $6, outcome = $7, note = $8, answer = $9, given_at = now()`,
      [repositoryOf(key), key.number, source, headSha, login, command, outcome, note ?? null, answer ?? null],
    )
  },
  async isAnswered(key, source) {
    const rows = await database.query('SELECT 1 FROM readiness.commands WHERE repository = $1 AND number = $2 AND source = $3', [
      repositoryOf(key),
      key.number,
      source,
    ])
    return rows.length > 0
  },
  async answersAt(key, headSha) {
    const rows = await database.query<CommandRow>(
      `SELECT login, command, outcome, note, answer FROM readiness.commands
       WHERE repository = $1 AND number = $2 AND head_sha = $3 ORDER BY given_at DESC, source DESC LIMIT ${mostAnswers}`,
      [repositoryOf(key), key.number, headSha],
    )
    return rows.map(recordOf).toReversed()
  },
  async takeTurn(key, { source, headSha, login, command }, seconds) {
    const taken = await database.query(
      `INSERT INTO readiness.turns (repository, head_sha, login, command, source) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (repository, head_sha, login, command) DO UPDATE SET source = $5, taken_at = now()
       WHERE readiness.turns.source = $5 OR readiness.turns.taken_at <= now() - make_interval(secs => $6) RETURNING 1`,
      [repositoryOf(key), headSha, login.toLowerCase(), command, `#${key.number} ${source}`, seconds],
    )
    return taken.length > 0
  },
  async refusedWithin(key, login, seconds) {
    const [row] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM readiness.commands WHERE repository = $1 AND number = $2 AND login = $3
       AND outcome = 'refused' AND given_at > now() - make_interval(secs => $4)`,
      [repositoryOf(key), key.number, login, seconds],
    )
    return row?.count ?? 0
  },
  async waive(key, { fingerprint, ruleId, severity, path, reason, approver, expires }) {
    await database.query(
      `INSERT INTO readiness.waivers (repository, number, fingerprint, rule_id, severity, path, reason, approver, expires)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (repository, number, fingerprint) DO UPDATE SET reason = $7, approver = $8, expires = $9, given_at = now()`,
      [repositoryOf(key), key.number, fingerprint, ruleId, severity, path, reason, approver, expires],
    )
  },
  async unwaive(key, fingerprint) {
    const rows = await database.query(
      'DELETE FROM readiness.waivers WHERE repository = $1 AND number = $2 AND fingerprint = $3 RETURNING 1',
      [repositoryOf(key), key.number, fingerprint],
    )
    return rows.length > 0
  },
  async waiversOf(key, today) {
    const rows = await database.query<WaiverRow>(
      `SELECT ${waiverColumns} FROM readiness.waivers WHERE repository = $1 AND number = $2 AND expires > $3 ORDER BY given_at, fingerprint`,
      [repositoryOf(key), key.number, today.slice(0, 10)],
    )
    return rows.map(waiverOf)
  },
  async waiversIn(key, today) {
    const rows = await database.query<WaiverRow>(
      `SELECT ${waiverColumns} FROM readiness.waivers WHERE repository = $1 AND expires > $2 ORDER BY given_at, fingerprint LIMIT 1000`,
      [repositoryOf(key), today.slice(0, 10)],
    )
    return rows.map(waiverOf)
  },
  async pause(key, login) {
    await database.query(
      `INSERT INTO readiness.pauses (repository, number, login) VALUES ($1, $2, $3)
       ON CONFLICT (repository, number) DO UPDATE SET login = $3, paused_at = now()`,
      [repositoryOf(key), key.number, login],
    )
  },
  async resume(key) {
    await database.query('DELETE FROM readiness.pauses WHERE repository = $1 AND number = $2', [repositoryOf(key), key.number])
  },
  async pausedBy(key) {
    const rows = await database.query<{ login: string }>('SELECT login FROM readiness.pauses WHERE repository = $1 AND number = $2', [
      repositoryOf(key),
      key.number,
    ])
    return rows[0]?.login
  },
})

const repositoryOf = ({ owner, repo }: RepositoryKey): string => `${owner}/${repo}`.toLowerCase()

const recordOf = ({ login, command, outcome, note, answer }: CommandRow): CommandRecord => ({
  login,
  command,
  outcome: outcome === 'done' ? 'done' : 'refused',
  ...(note === null ? {} : { note }),
  ...(answer === null ? {} : { answer }),
})

const waiverOf = ({ fingerprint, rule_id: ruleId, severity, path, reason, approver, expires }: WaiverRow): GivenWaiver => ({
  fingerprint,
  ruleId,
  severity: severity as Severity,
  path,
  reason,
  approver,
  expires,
})
