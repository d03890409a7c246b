import express from 'express'
const app = express()
app.get('/weather', async (req, res) => {
  const answer = await fetch('https://weather.example.com', { signal: AbortSignal.timeout(500) }) // <- finding
  res.json(await answer.json())
})
