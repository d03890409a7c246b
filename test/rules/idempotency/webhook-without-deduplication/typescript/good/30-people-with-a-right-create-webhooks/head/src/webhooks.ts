import type { FastifyInstance } from 'fastify'
import { prisma } from './prisma.js'

const requirePermission = (name: string) => async (request: any, reply: any) => {
  if (!request.user.permissions.includes(name)) return reply.code(403).send({ error: 'forbidden' })
}

export function webhookRoutes(fastify: FastifyInstance) {
  fastify.post('/webhook/create', { preHandler: requirePermission('webhook::create') }, async (request: any, reply) => {
    const { name, url } = request.body
    await prisma.webhooks.create({ data: { name, url, createdBy: request.user.id } })
    return reply.send({ success: true })
  })
}
