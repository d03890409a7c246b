import express from 'express'
import { router } from './settings.js'
import { requireUser } from './session.js'
export const app = express()
app.use('/api', requireUser, router)
