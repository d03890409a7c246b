import express from 'express'
import { requestId } from './request-id.js'
import { orders } from './orders.js'

const app = express()
app.use(requestId) // <- finding
app.use('/orders', orders)
app.listen(3000)
