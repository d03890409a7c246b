import { app } from './app.ts'
import { pool } from './db.ts'

const server = app.listen(8080)

const stop = async (): Promise<void> => {
  await new Promise((closed) => server.close(closed)) // <- finding
  await pool.end()
  process.exit(0)
}

process.once('SIGTERM', () => void stop())
