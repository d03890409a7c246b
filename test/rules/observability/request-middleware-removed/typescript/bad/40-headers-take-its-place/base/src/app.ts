import express from 'express'
import { requestId } from './request-id.js'
import { routes } from './routes.js'

export const app = express()
app.use(requestId()) // <- finding
app.use('/v1', routes)
