import { pool } from './db.js'
const stop = () => {
  pool.end()
  process.exit(0) // <- finding
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
