import express from 'express'
import { priceOn } from './historical-prices.js'
import { setRole } from './users.js'

const app = express()
app.get('/prices/:day', (req, res) => {
  res.json(priceOn(req.params.day))
})
app.put('/users/:id/role', async (req, res) => { // <- finding
  res.json(await setRole(req.params.id, req.body.role))
})
app.listen(3000)
