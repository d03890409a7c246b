import express from 'express'
import { traffic, noise } from './sources.js'
const app = express()
app.get('/board/:d', async (req, res) => {
  const [t, n] = await Promise.all([traffic(req.params.d), noise(req.params.d)])
  res.json({ traffic: t, noise: n })
})
app.listen(3000)
