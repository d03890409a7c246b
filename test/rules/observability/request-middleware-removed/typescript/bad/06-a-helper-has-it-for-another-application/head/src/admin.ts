import express from 'express'
import { standard } from './stack.js'
import { orders } from './orders.js'

const app = express()
standard(app)
app.use('/orders', orders)
app.listen(3000)
