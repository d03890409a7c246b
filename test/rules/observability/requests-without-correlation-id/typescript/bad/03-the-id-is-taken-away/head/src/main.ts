import express from 'express'
import pino from 'pino'
export const logger = pino()
const app = express()
app.listen(3000)
