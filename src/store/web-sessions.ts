import type { Database } from './database/database.ts'

/** The data of pages about people: sessions, setup codes, and the account that an operator's login was first resolved to. */
export interface WebSessions {
  /** @param digest of the session's id; the id itself is only in its cookie */
  begin(digest: string, until: Date): Promise<void>
  isOpen(digest: string): Promise<boolean>
  end(digest: string): Promise<void>
  offerSetupCode(digest: string, until: Date): Promise<void>
  /** Redeems a code, which works once. @returns whether the code exists and has not expired */
  redeemSetupCode(digest: string): Promise<boolean>
  pinnedOperator(login: string): Promise<number | undefined>
  /** @returns the pinned id: this one, or one that was pinned before */
  pinOperator(login: string, id: number): Promise<number>
}

export const createWebSessions = (database: Database): WebSessions => ({
  async begin(digest, until) {
    await database.query('INSERT INTO readiness.web_sessions (digest, ends_at) VALUES ($1, $2)', [digest, until])
  },
  async isOpen(digest) {
    const rows = await database.query('SELECT 1 FROM readiness.web_sessions WHERE digest = $1 AND ends_at > now()', [digest])
    return rows.length > 0
  },
  async end(digest) {
    await database.query('DELETE FROM readiness.web_sessions WHERE digest = $1', [digest])
  },
  async offerSetupCode(digest, until) {
    await database.query('INSERT INTO readiness.setup_codes (digest, ends_at) VALUES ($1, $2)', [digest, until])
  },
  async redeemSetupCode(digest) {
    const rows = await database.query('DELETE FROM readiness.setup_codes WHERE digest = $1 AND ends_at > now() RETURNING 1', [digest])
    return rows.length > 0
  },
  async pinnedOperator(login) {
    const [row] = await database.query<{ user_id: string | number }>('SELECT user_id FROM readiness.operator_pins WHERE login = $1', [
      login,
    ])
    return row && Number(row.user_id)
  },
  async pinOperator(login, id) {
    await database.query('INSERT INTO readiness.operator_pins (login, user_id) VALUES ($1, $2) ON CONFLICT (login) DO NOTHING', [login, id])
    const [row] = await database.query<{ user_id: string | number }>('SELECT user_id FROM readiness.operator_pins WHERE login = $1', [
      login,
    ])
    return Number(row?.user_id ?? id)
  },
})
