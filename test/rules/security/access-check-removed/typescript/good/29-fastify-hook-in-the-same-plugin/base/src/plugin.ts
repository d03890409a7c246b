import type { FastifyInstance } from 'fastify'
import { accounts } from './accounts.js'
export async function routes(app: FastifyInstance) {
  app.post('/accounts/:id/suspend', async (request, reply) => {
    if (!request.user.isAdmin) return reply.code(403).send()
    await accounts.suspend(request.params.id)
    return reply.code(204).send()
  })
}
