import express from 'express'
import { requestId } from '../src/request-id.js'
import { orders } from '../src/orders.js'

const app = express()
app.use(requestId)
app.use('/orders', orders)
app.listen(3000)
