import type { FastifyReply, FastifyRequest } from 'fastify'
import { redis } from './redis.js'

export async function perAccount(request: FastifyRequest, reply: FastifyReply) {
  const used = await redis.incr(`notes:${request.headers['x-account']}`)
  if (used > 1000) return reply.code(429).send()
}
