import type { Pool } from 'pg'

export const sendPendingMails = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query('select id from mails where sent_at is null limit 50')
  for (const row of rows) await pool.query('update mails set sent_at = now() where id = $1', [row.id])
}
