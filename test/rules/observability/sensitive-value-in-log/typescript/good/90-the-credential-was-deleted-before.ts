import pino from 'pino'
import express from 'express'

const logger = pino()
const app = express()

app.use((request, _response, next) => {
  delete request.headers.authorization
  logger.info({ headers: request.headers }, 'request')
  next()
})
