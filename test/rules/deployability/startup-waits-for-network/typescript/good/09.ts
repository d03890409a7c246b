import express from 'express'

const app = express()
let rates: unknown = {}

async function refresh(): Promise<void> {
  const response = await fetch(process.env.RATES_URL, { signal: AbortSignal.timeout(2_000) })
  rates = await response.json()
}

async function start(): Promise<void> {
  await refresh().catch((error) => console.warn('rates not loaded', error))
  app.get('/rates', (_request, response) => response.json(rates))
  app.listen(3000)
}

void start()
