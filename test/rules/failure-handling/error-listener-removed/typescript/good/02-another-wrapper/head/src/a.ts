import express from 'express'
import { handler, guarded } from './handlers.js'
export const app = express()
app.get('/oauth', guarded(handler.read))
