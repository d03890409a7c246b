import express from 'express'
import { pinoHttp } from 'pino-http'
import { orders } from './orders.js'

const app = express()
app.use(pinoHttp({ genReqId: () => crypto.randomUUID() }))
app.use('/orders', orders)
app.listen(3000)
