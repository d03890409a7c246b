import type { FastifyInstance } from 'fastify'
import { signedIn } from '../auth.js'
import { prisma } from '../prisma.js'

export async function documentRoutes(app: FastifyInstance) {
  app.patch('/documents/:id', { preHandler: signedIn }, async (request) =>
    prisma.document.updateMany({ where: { id: request.params.id, accountId: request.account }, data: { title: request.body.title } }),
  )
  app.delete('/documents/:id', { preHandler: signedIn }, async (request) =>
    prisma.document.deleteMany({ where: { id: request.params.id, accountId: request.account } }),
  )
}
