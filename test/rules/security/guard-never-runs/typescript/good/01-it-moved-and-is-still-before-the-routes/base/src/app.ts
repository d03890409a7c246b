import express from 'express'
import { requireUser } from './check.js'
import { parcels } from './parcels.js'

export const app = express()
app.use(requireUser)
app.use(express.json())
app.use('/parcels', parcels)
