import type { FastifyInstance } from 'fastify'
import { db } from './db'

export default async function login(app: FastifyInstance) {
  app.post('/login', async (request, reply) => {
    const { email } = request.body as { email: string }
    const user = await db.user.findUnique({ where: { email } })
    const { id, role } = user
    request.log.info({ user: { id, role } }, 'user signed in')
    return reply.send({ id })
  })
}
