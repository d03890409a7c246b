import { Prisma, PrismaClient } from '@prisma/client'
import express from 'express'
import Stripe from 'stripe'

const db = new PrismaClient()
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!)

export const app = express()
app.post('/webhooks/stripe', express.raw({ type: 'application/json' }), async (request, response) => {
  const event = stripe.webhooks.constructEvent(
    request.body,
    request.headers['stripe-signature']!,
    process.env.STRIPE_WEBHOOK_SECRET!,
  )
  if (event.type === 'charge.succeeded')
    try {
      await db.$transaction([
        db.processedEvent.create({ data: { eventId: event.id } }),
        db.payment.create({ data: { amount: event.data.object.amount } }),
      ])
    } catch (error) {
      const isKnown = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
      if (!isKnown) throw error
    }
  response.sendStatus(200)
})
export const server = app.listen(3000)
