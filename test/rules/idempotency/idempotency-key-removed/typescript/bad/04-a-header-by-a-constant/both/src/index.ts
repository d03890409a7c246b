import express from 'express'
import { Parcels } from './parcels'

const app = express()
const parcels = new Parcels(process.env.PARCELS_URL!)
app.post('/orders/:id/ship', async (req, res) => {
  res.json(await parcels.ship({ id: req.params.id, to: req.body.to }))
})
app.listen(3000)
