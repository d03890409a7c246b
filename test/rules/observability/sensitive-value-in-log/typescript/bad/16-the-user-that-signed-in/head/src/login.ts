import type { FastifyInstance } from 'fastify'
import { db } from './db'

export default async function login(app: FastifyInstance) {
  app.post('/login', async (request, reply) => {
    const { email } = request.body as { email: string }
    const user = await db.user.findUnique({ where: { email } })
    request.log.info({ user }, 'user signed in') // <- finding
    return reply.send({ id: user?.id })
  })
}
