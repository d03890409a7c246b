import type { FastifyInstance } from 'fastify'
import { mustBe } from './guard.js'
import { pool } from './db.js'

export async function users(app: FastifyInstance) {
  app.delete('/users/:id', { preHandler: mustBe('admin') }, async (req, reply) => { // <- finding
    await pool.query('DELETE FROM users WHERE id = $1', [req.params.id])
    return reply.code(204).send()
  })
}
