import express from 'express'
import { store } from './store.js'
const app = express()
app.put('/applications/:id/sign-in-experience', async (req, res) => {
  res.json(await store.save(req.params.id, req.body))
})
