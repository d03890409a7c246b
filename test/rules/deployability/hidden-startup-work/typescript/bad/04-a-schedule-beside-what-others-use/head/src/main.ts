import express from 'express'
import { onShelf } from './parcels.js'

const app = express()
app.get('/shelves/:shelf', async (req, res) => {
  res.json(await onShelf(req.params.shelf))
})
app.listen(8080)
