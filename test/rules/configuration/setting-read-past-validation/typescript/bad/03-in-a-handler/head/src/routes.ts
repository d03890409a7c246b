import { app } from './app.js'

app.get('/rates', async (req, res) => {
  const response = await fetch(`${process.env.RATES_URL}/latest`, { signal: AbortSignal.timeout(1000) }) // <- finding
  res.json(await response.json())
})
