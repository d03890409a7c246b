import express from 'express'
export const app = express()
app.get('/rates', async (req, res) => {
  const rates = await fetch('https://rates.example.com/eur', { signal: AbortSignal.timeout(2_000) })
  res.json(await rates.json())
})
