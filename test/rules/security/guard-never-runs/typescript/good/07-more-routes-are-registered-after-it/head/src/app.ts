import express from 'express'
import { requireUser } from './check.js'
import { registerParcels } from './parcels.js'

export const app = express()
app.post('/tracking', (request, response) => response.status(202).end())
app.use(requireUser)
registerParcels(app)
