import { app } from './main.js'

app.get('/rate', async (_request, response) => {
  const rate = await fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })
  response.json(await rate.json())
})
