import { scheduleJob } from 'node-schedule'
import { pool } from './pool.js'

const returnUnclaimed = async (): Promise<void> => {
  await pool.query("UPDATE parcels SET state = 'returned' WHERE shelved_at < now() - interval '14 days' AND state = 'shelved'")
}

scheduleJob('30 2 * * *', () => void returnUnclaimed().catch((error: unknown) => console.error(error))) // <- finding

export const onShelf = async (shelf: string) => (await pool.query('SELECT id FROM parcels WHERE shelf = $1', [shelf])).rows
