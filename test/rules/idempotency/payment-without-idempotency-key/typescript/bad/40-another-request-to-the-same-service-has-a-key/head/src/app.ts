import express from 'express'
import { bank } from './bank.ts'

const app = express()

app.post('/payouts/:id', async (request, response) => {
  const { id } = request.params
  await bank.post('/payouts', { amount: request.body.amount, currency: 'EUR' }, { headers: { 'Idempotency-Key': `payout-${id}` } })
  response.sendStatus(201)
})

app.post('/payouts/:id/top-ups', async (request, response) => {
  await bank.post(`/payouts/${request.params.id}/top-ups`, { amount: request.body.amount, currency: 'EUR' }) // <- finding
  response.sendStatus(201)
})

app.listen(8080)
