import type { FastifyRequest, FastifyReply } from 'fastify'
export async function authenticated(req: FastifyRequest, reply: FastifyReply) {
  if (!req.headers.authorization) return reply.code(401).send({ error: 'unauthenticated' })
}
export const requireRole = (role: string) => async (req: any, reply: FastifyReply) => {
  if (!req.user.roles.includes(role)) return reply.code(403).send({ error: 'forbidden' })
}
