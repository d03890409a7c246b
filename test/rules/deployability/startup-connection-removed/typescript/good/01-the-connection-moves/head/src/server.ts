import Fastify from 'fastify'
import { connect, prisma } from './db'
const app = Fastify({ logger: true })
app.get('/orders', () => prisma.order.findMany({ take: 50 }))
async function main() {
  await connect()
  await app.listen({ port: 3000 })
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
