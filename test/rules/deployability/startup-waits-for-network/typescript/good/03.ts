import express from 'express'

const app = express()
let countries: unknown = []

app.get('/countries', (_request, response) => response.json(countries))

async function start(): Promise<void> {
  try {
    const response = await fetch(`${process.env.GEO_URL}/countries`, { signal: AbortSignal.timeout(2_000) })
    countries = await response.json()
  } catch (error) {
    console.warn('countries not loaded, the list is empty until the next attempt', error)
  }
  app.listen(3000)
}

void start()
