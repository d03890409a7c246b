import Fastify from 'fastify'
import { pool } from './db.js'

export const app = Fastify()

app.get('/readyz', async (_req, reply) => {
  await pool.query('SELECT 1') // <- finding
  return reply.send({ ok: true })
})
