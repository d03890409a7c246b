import express from 'express'
import { bank, ledger } from './bank.ts'
import { optionsFor } from './options.ts'

const app = express()

app.post('/payouts/:id', async (request, response) => {
  const { id } = request.params
  await bank.post('/payouts', { amount: request.body.amount, currency: 'EUR' }, { headers: { 'Idempotency-Key': `payout-${id}` } })
  response.sendStatus(201)
})

app.post('/payouts/:id/quotes', async (request, response) => {
  const { data } = await bank.post('/payouts/quotes', { amount: request.body.amount, currency: 'EUR' })
  response.json(data)
})

app.post('/payouts/:id/notes', async (request, response) => {
  await bank.post(`/payouts/${request.params.id}/notes`, { text: request.body.text })
  response.sendStatus(201)
})

app.post('/payouts/:id/fees', async (request, response) => {
  const options = optionsFor(request.params.id)
  await bank.post(`/payouts/${request.params.id}/fees`, { amount: request.body.amount, currency: 'EUR' }, options)
  response.sendStatus(201)
})

// No request to this service has a key: nothing shows that it takes one.
app.post('/payouts/:id/entries', async (request, response) => {
  await ledger.post('/payouts', { amount: request.body.amount, currency: 'EUR' })
  response.sendStatus(201)
})

app.listen(8080)
