import express from 'express'
import './returns.js'
import { onShelf, startCounting, stopNightly } from './parcels.js'

const app = express()
app.get('/shelves/:shelf', async (req, res) => {
  res.json(await onShelf(req.params.shelf))
})
const counting = startCounting()
const server = app.listen(8080)
process.on('SIGTERM', () => {
  counting.cancel()
  stopNightly()
  server.close()
})
