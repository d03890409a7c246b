import { pool } from './db.ts'
import { probes } from './probes.ts'
import { web } from './web.ts'

process.once('SIGTERM', async () => {
  await new Promise((closed) => web.close(closed))
  probes.close()
  await pool.end()
  process.exit(0)
})
