import express from 'express'
import { requireUser } from './check.js'
import { parcels } from './parcels.js'
import { signIn } from './sign-in.js'

export const app = express()
app.post('/login', signIn)
app.get('/healthz', (request, response) => response.send('ok'))
app.use(requireUser)
app.use('/parcels', parcels)
