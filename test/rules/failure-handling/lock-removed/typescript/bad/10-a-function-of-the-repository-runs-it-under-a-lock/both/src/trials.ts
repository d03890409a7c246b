import { pool } from './pool.js'

export async function expireTrials(now: Date): Promise<void> {
  await pool.query('UPDATE accounts SET plan = $1 WHERE trial_ends < $2', ['free', now])
}
