import express from 'express'
import { dishes } from './kitchen.js'

const app = express()
app.get('/dishes', async (request, response) => {
  response.json(await dishes())
})
app.listen(8080)
