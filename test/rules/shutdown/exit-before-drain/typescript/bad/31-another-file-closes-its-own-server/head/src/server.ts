import { app } from './app.ts'
import { pool } from './db.ts'

app.listen(8080)

const stop = async (): Promise<void> => {
  await pool.end()
  process.exit(0)
}

process.once('SIGTERM', () => void stop())
