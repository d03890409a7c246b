import express from 'express'

export const app = express()
app.post('/loans', (_request, response) => {
  response.sendStatus(202)
})
