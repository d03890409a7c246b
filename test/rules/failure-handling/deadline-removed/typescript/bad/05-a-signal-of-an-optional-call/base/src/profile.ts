import express from 'express'
import { graph } from './graph.js'
export const app = express()
app.get('/profile/:id', async (req, res) => {
  const { known } = await graph
    .knownFollowers(
      { id: req.params.id },
      { signal: AbortSignal.timeout(100) }, // <- finding
    )
    .catch(() => ({ known: [] }))
  res.json({ known })
})
