import { app } from './main.js'

const timeout = 2_000
app.get('/rate', async (_request, response) => {
  const answer = await fetch('https://bank.example.com/rate')
  response.json({ timeout, rate: await answer.json() })
})
