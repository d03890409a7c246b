import { app } from './main.js'

const usual = { eur: 1.1 }

app.get('/rate', async (_request, response) => {
  let rate
  try {
    rate = await fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })
  } catch (error) {
    console.error('the bank is down, answering with the usual rate', error)
    rate = usual
  }
  response.json(rate)
})
