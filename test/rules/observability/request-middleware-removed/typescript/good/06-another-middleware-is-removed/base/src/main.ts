import express from 'express'
import compression from 'compression'
import { requestId } from './request-id.js'
import { orders } from './orders.js'

const app = express()
app.use(compression())
app.use(requestId)
app.use('/orders', orders)
app.listen(3000)
