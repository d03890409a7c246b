import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionOf } from './sessions.js'

export async function signedIn(request: FastifyRequest, reply: FastifyReply) {
  const session = await sessionOf(request.headers.authorization)
  if (!session) return reply.code(401).send({ error: 'sign in first' })
  request.account = session.accountId
}
