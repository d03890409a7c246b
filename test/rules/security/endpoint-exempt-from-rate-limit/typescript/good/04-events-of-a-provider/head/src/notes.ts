import type { FastifyInstance } from 'fastify'
import Stripe from 'stripe'
import { store } from './store.js'

const stripe = new Stripe(process.env.STRIPE_KEY ?? '')

export async function notes(app: FastifyInstance) {
  app.post('/events', { config: { rateLimit: false, rawBody: true } }, async (request, reply) => {
    const event = stripe.webhooks.constructEvent(request.rawBody, request.headers['stripe-signature'], process.env.HOOK_SECRET)
    await store.save(event)
    return reply.code(204).send()
  })
}
