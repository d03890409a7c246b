import express from 'express'
import { authErrorHandler } from './errors.js'

export const app = express()
app.post('/parcels', (request, response) => response.status(201).end())
app.use(authErrorHandler)
app.use((error, request, response, next) => response.status(error.authorization ? 401 : 500).end())
