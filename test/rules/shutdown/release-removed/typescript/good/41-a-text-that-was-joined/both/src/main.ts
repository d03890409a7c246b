import express from 'express'
import { report } from './report.js'

const app = express()
app.post('/report', async (request, response) => {
  await report(['a'])
  response.sendStatus(204)
})
const server = app.listen(3000)
process.once('SIGTERM', () => server.close())
