import express from 'express'
import helmet from 'helmet'
import { routes } from './routes.js'

export const app = express()
app.use(helmet())
app.use('/v1', routes)
