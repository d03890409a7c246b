import express from 'express'

import './jobs.js'

export const app = express()
app.get('/version', (_request, response) => {
  response.json({ version: '1' })
})
export const server = app.listen(3000)
