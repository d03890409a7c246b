import express from 'express'
import { createPool } from 'mysql2/promise'

const database = createPool({ uri: process.env.DATABASE_URL }) // <- finding
const app = express()
app.get('/orders', async (_request, response) => response.json(await database.query('select id from orders limit 50')))
const server = app.listen(3000)
process.once('SIGTERM', () => server.close())
