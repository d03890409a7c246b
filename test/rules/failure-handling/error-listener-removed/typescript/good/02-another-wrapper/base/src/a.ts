import express from 'express'
import { handler, wrapAsync } from './handlers.js'
export const app = express()
app.get('/oauth', wrapAsync(handler.read))
