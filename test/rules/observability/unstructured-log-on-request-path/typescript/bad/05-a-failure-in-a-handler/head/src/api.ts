import Fastify from 'fastify'
import { charge } from './charge.js'
const app = Fastify()
app.post('/charges', async (request) => {
  try {
    return await charge(request.body)
  } catch (error) {
    console.error('charge failed', error) // <- finding
    throw error
  }
})
void app.listen({ port: 3000 })
