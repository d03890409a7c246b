import express from 'express'
import { requireUser } from './check.js'

export const app = express()
app.get('/prices', (request, response) => response.json([]))
app.use(requireUser)
