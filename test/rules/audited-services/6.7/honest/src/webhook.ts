import { app } from './main.js'
import { db } from './db.js'
import { stripe } from './stripe.js'

app.post('/webhooks/stripe', async (request, response) => {
  const event = stripe.webhooks.constructEvent(request.body, request.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET)
  const order = event.data.object
  await db.order.updateMany({ where: { id: order.id, changed: { lt: event.created } }, data: { state: order.status, changed: event.created } })
  response.sendStatus(200)
})
