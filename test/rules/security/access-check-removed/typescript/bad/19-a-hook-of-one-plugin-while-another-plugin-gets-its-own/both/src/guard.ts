import type { FastifyReply, FastifyRequest } from 'fastify'

export const mustBe = (role: string) => async (req: FastifyRequest, reply: FastifyReply) => {
  if (!req.caller?.roles.includes(role)) return reply.code(403).send()
}
