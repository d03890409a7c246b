import { Router } from 'express'
import { requestId } from './request-id.js'

export const legacy = Router()
legacy.use(requestId)
legacy.get('/', (_request, response) => response.json([]))
