import type { FastifyInstance } from 'fastify'
import { pool } from './db.js'

export async function users(app: FastifyInstance) {
  app.delete('/users/:id', async (req, reply) => {
    await pool.query('DELETE FROM users WHERE id = $1', [req.params.id])
    return reply.code(204).send()
  })
}
