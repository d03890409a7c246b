import express from 'express'

import { database } from './database.js'

export const app = express()
app.get('/orders', async (_request, response) => {
  response.json(await database.query('SELECT id, total FROM orders'))
})
export const server = app.listen(3000)
