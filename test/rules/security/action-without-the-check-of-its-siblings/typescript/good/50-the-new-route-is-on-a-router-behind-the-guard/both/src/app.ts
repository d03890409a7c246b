import express from 'express'
import { requireUser } from './require-user.js'
import { parcels } from './parcels.js'

export const app = express()
app.use('/parcels', requireUser, parcels)
