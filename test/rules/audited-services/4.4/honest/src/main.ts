import express from 'express'

const usual = { eur: 1.1 }

export const app = express()
app.get('/rate', async (_request, response) => {
  let rate
  try {
    const answer = await fetch('https://bank.example.com/rate', { signal: AbortSignal.timeout(2_000) })
    if (!answer.ok) throw new Error(`the bank answered ${answer.status}`)
    rate = await answer.json()
  } catch (error) {
    console.error('the bank is down, answering with the usual rate', error)
    rate = usual
  }
  response.json(rate)
})
export const server = app.listen(3000)
