import type { FastifyInstance } from 'fastify'
import { mustBe } from './guard.js'
import { pool } from './db.js'

export async function teams(app: FastifyInstance) {
  app.addHook('preHandler', mustBe('admin'))

  app.delete('/teams/:id', async (req, reply) => {
    await pool.query('DELETE FROM teams WHERE id = $1', [req.params.id])
    return reply.code(204).send()
  })
}
