import { Router } from 'express'

export const authRoutes = Router()
authRoutes.post('/tokens', (request, response) => response.status(201).end())
