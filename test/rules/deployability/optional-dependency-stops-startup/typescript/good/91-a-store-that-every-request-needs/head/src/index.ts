import express from 'express'
import { cartOf, redis } from './store.js'
const app = express()
app.get('/cart/:user', async (req, res) => { res.json(await cartOf(req.params.user)) })
await redis.connect()
app.listen(3000)
