import express from 'express'

const app = express()
let countries: Promise<unknown> | undefined

const load = async () => (await fetch(`${process.env.GEO_URL}/countries`, { signal: AbortSignal.timeout(2_000) })).json()

app.get('/countries', async (_request, response) => {
  countries ??= load()
  response.json(await countries)
})

app.listen(3000)
