import { app } from './app.js'
import { pool } from './db.js'
import { log } from './log.js'

const server = app.listen(Number(process.env.PORT), () => log.info('listening'))

process.once('SIGTERM', async () => {
  await pool.end()
  process.exit(0)
})
