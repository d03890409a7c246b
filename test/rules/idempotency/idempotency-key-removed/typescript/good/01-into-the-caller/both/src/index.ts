import express from 'express'
import { createLabel } from './clients/labels'
const app = express()
app.use(express.json())
app.post('/shipments/:id/label', async (req, res) => {
  res.json(await createLabel({ id: req.params.id, address: req.body.address }))
})
app.listen(3000)
