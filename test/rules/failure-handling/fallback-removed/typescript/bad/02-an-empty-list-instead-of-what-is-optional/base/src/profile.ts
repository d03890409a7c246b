import express from 'express'
import { graph } from './graph.js'
export const app = express()
app.get('/profile/:id', async (req, res) => {
  const known = await graph
    .knownFollowers(req.params.id)
    .catch(() => []) // <- finding
  res.json({ known })
})
