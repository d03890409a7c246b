import Fastify from 'fastify'
import CircuitBreaker from 'opossum'
import { price } from './supplier.js'
const app = Fastify()
app.get('/prices/:sku', async (request) => {
  const guarded = new CircuitBreaker((sku: string) => price(sku), { timeout: 1_000, errorThresholdPercentage: 50 }) // <- finding
  guarded.fallback(() => ({ price: null }))
  return guarded.fire((request.params as { sku: string }).sku)
})
