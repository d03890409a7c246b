import express from 'express'
import { sequelize } from './db.js'

const app = express()
await sequelize.sync() // <- finding
const server = app.listen(Number(process.env.PORT))
process.on('SIGTERM', () => server.close())
