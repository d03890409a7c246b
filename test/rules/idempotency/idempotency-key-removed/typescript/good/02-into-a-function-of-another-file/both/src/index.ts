import Fastify from 'fastify'
import { Payments } from './lib/payments'
const app = Fastify({ logger: true })
const payments = new Payments(process.env.STRIPE_KEY!)
app.post('/orders/:id/pay', async (request) => {
  const { id } = request.params as { id: string }
  const { cents, method } = request.body as { cents: number; method: string }
  return payments.charge({ id, cents, method })
})
app.listen({ port: 3000, host: '0.0.0.0' })
