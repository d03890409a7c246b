import express from 'express'
import { traffic, noise } from './sources.js'
const app = express()
app.get('/board/:d', async (req, res) => {
  const [t, n] = await Promise.allSettled([traffic(req.params.d), noise(req.params.d)]) // <- finding
  res.json({ traffic: t.status === 'fulfilled' ? t.value : null, noise: n.status === 'fulfilled' ? n.value : null })
})
app.listen(3000)
