import express from 'express'
import { requestId } from 'request-ids'
import { orders } from './orders.js'

const app = express()
app.use(requestId({ header: 'x-request-id' }))
app.use('/orders', orders)
app.listen(3000)
