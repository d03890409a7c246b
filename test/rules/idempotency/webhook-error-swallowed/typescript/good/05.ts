import express from 'express'
import { render } from './render.js'
const app = express()
app.post('/orders', async (req, res) => {
  try { await render(req.body) } catch (error) { console.error(error) }
  res.json({ ok: true })
})