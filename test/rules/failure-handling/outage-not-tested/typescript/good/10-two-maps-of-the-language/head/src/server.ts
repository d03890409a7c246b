import express from 'express'
import { publish } from './publish.js'
import { feed, search } from './indexes.js'

const app = express()
app.post('/items/:id', async (req, res) => {
  await publish(req.params.id, search, feed)
  res.sendStatus(204)
})
app.listen(8080)
