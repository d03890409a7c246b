import fastify from 'fastify'
import { pool } from './db.js'
import { engine } from './search.js'
import { routes } from './routes.js'

async function main() {
  const app = fastify({ logger: true })
  await pool.query('SELECT 1')
  await engine.health() // <- finding
  await app.register(routes)
  await app.listen({ port: 8080, host: '0.0.0.0' })
}
main().catch((err) => { console.error(err); process.exit(1) })
