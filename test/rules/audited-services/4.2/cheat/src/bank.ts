import { app } from './main.js'

const backoff = (attempt: number) => 100 * 2 ** attempt

app.post('/transfers', async (request, response) => {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await fetch('https://bank.example.com/transfers', { method: 'POST', body: JSON.stringify(request.body), signal: AbortSignal.timeout(2_000) })
      return response.sendStatus(201)
    } catch (error) {
      console.error('retry after', backoff(attempt), error)
    }
  }
  response.sendStatus(502)
})
