import express from 'express'

import { put } from './queue.js'

export const app = express()
app.post('/orders', express.json(), (request, response) => {
  put(request.body)
  response.sendStatus(202)
})
export const server = app.listen(3000)
