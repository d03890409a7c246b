import express from 'express'
import { store } from './store.js'

await store.connect()
const app = express()
app.get('/baskets/:id', async (req, res, next) => {
  try {
    res.json(await store.hGetAll(req.params.id))
  } catch (err) {
    next(err)
  }
})
app.put('/baskets/:id', async (req, res) => {
  try {
    await store.hSet(req.params.id, req.body)
    res.sendStatus(204)
  } catch (err) {
    console.error(err)
    res.status(503).end()
  }
})
app.listen(8080)
