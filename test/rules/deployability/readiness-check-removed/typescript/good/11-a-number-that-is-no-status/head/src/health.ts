import express from 'express'
export const app = express()
app.get('/health', async (_req, res) => {
  res.json({ ok: true })
})
