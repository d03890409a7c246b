import express from 'express'
import { handler } from './handlers.js'
export const app = express()
app.get('/oauth', handler.read)
