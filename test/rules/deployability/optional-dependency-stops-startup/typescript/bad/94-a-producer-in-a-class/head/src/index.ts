import express from 'express'
import { Analytics } from './analytics.js'
async function main() {
  const app = express()
  const analytics = new Analytics(process.env.BROKERS!.split(','))
  await analytics.start() // <- finding
  app.post('/orders', async (req, res) => {
    await analytics.track('order', { id: req.body.id })
    res.sendStatus(201)
  })
  app.listen(3000)
}
main()
