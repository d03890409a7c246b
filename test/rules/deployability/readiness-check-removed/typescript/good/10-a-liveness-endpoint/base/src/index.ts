import Fastify from 'fastify'
import { Pool } from 'pg'
const app = Fastify()
const pool = new Pool()
app.get('/livez', async (_req, reply) => {
  try {
    await pool.query('select 1')
  } catch {
    return reply.code(503).send('down')
  }
  return 'ok'
})
app.listen({ port: 3000 })
