import express from 'express'
const app = express()
app.post('/webhooks/stripe', (req, res) => {
  if (!isGenuineSignature(req.headers['stripe-signature'], req.body)) return void res.sendStatus(400)
  res.sendStatus(200)
})
function isGenuineSignature(header: unknown, body: unknown) { return header === body }