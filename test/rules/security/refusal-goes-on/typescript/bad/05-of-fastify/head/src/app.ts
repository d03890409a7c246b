import fastify from 'fastify'
import { orders } from './orders.js'
export const app = fastify()
app.get('/orders/:id', async (request, reply) => {
  const order = await orders.find(request.params)
  if (order === undefined) {
    reply.code(404).send() // <- finding
  }
  return reply.send(order)
})
