import { Router } from 'express'
import { requestId } from './request-id.js'

export const orders = Router()
orders.use(requestId)
orders.get('/', (_request, response) => response.json([]))
