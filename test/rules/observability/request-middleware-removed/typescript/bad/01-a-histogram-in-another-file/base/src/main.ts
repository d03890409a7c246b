import express from 'express'
import { timing } from './timing.js'
import { orders } from './orders.js'

const app = express()
app.use(express.json())
app.use(timing) // <- finding
app.use('/orders', orders)
app.listen(3000)
