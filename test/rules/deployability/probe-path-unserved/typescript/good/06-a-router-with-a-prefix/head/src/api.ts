import { Router } from 'express'

export const api = Router()
api.get('/healthz', (request, response) => response.send('ok'))
