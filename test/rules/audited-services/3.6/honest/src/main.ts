import express from 'express'
import { register } from 'prom-client'

import { measured } from './metrics.js'

export const app = express()
app.use(measured)
app.get('/version', (_request, response) => {
  response.json({ version: '1' })
})
app.get('/metrics', async (_request, response) => {
  response.type(register.contentType).send(await register.metrics())
})
export const server = app.listen(3000)
