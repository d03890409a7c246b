import { pool } from './db.js'

export const appointments = {
  async dueTomorrow(): Promise<{ email: string; at: string }[]> {
    const { rows } = await pool.query("SELECT email, at FROM appointments WHERE at::date = current_date + 1")
    return rows
  },
}
