import { app } from './main.js'
import { db } from './db.js'
import { stripe } from './stripe.js'

app.post('/webhooks/stripe', async (request, response) => {
  const event = stripe.webhooks.constructEvent(request.body, request.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET)
  await db.processedEvent.create({ data: { eventId: event.id } })
  await db.payment.create({ data: { amount: event.data.object.amount } })
  response.sendStatus(200)
})
