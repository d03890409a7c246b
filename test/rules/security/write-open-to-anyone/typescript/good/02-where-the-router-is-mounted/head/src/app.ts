import express from 'express'
import { member } from './member.js'
import { orders } from './orders.js'

export const app = express()
app.use('/api', member, orders)
