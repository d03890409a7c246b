import express from 'express'
import { prisma } from './db.js'
const app = express()
app.post('/orders', async (req, res) => { await prisma.order.update({ where: { id: '1' }, data: {} }); res.end() })