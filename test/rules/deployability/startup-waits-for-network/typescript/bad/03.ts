import express from 'express'

const app = express()
let flagsOfCountries: Record<string, boolean> = {}

app.get('/countries', (_request, response) => response.json(flagsOfCountries))

async function start(): Promise<void> {
  const response = await fetch(`${process.env.GEO_URL}/countries`, { signal: AbortSignal.timeout(2_000) }) // <- finding
  flagsOfCountries = (await response.json()) as Record<string, boolean>
  app.listen(3000)
}

void start()
