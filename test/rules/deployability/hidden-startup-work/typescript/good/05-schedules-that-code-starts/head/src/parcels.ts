import { scheduleJob } from 'node-schedule'
import { pool } from './pool.js'

const nightly = scheduleJob('30 3 * * *', () => {
  pool.query("DELETE FROM labels WHERE printed_at < now() - interval '1 day'").catch((error: unknown) => console.error(error))
})
export const stopNightly = () => nightly.cancel()

if (process.env.RUN_REPORTS === 'yes')
  scheduleJob('0 6 * * 1', () => {
    pool.query('INSERT INTO weekly_reports DEFAULT VALUES').catch((error: unknown) => console.error(error))
  })

export const startCounting = () =>
  scheduleJob('0 * * * *', () => {
    pool.query('INSERT INTO shelf_counts SELECT shelf, count(*) FROM parcels GROUP BY 1').catch((error: unknown) => console.error(error))
  })

export const onShelf = async (shelf: string) => (await pool.query('SELECT id FROM parcels WHERE shelf = $1', [shelf])).rows
