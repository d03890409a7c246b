import Fastify from 'fastify'
import { PrismaClient } from '@prisma/client'
const prisma = new PrismaClient()
const app = Fastify({ logger: true })
app.get('/orders', () => prisma.order.findMany({ take: 50 }))
async function main() {
  await prisma.$connect() // <- finding
  await app.listen({ port: 3000 })
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
