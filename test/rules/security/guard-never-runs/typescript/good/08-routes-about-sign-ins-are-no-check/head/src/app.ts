import express from 'express'
import { authRoutes } from './auth-routes.js'
import { parcels } from './parcels.js'

export const app = express()
app.use('/parcels', parcels)
app.use(authRoutes)
