import express from 'express'
import { sequelize } from './db.js'

const app = express()
await sequelize.authenticate()
if (process.env.NODE_ENV === 'development') await sequelize.sync()
const server = app.listen(Number(process.env.PORT))
process.on('SIGTERM', () => server.close())
