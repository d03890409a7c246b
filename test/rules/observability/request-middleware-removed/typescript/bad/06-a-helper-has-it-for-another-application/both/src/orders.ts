import { Router } from 'express'

export const orders = Router()
orders.get('/', (_request, response) => response.json([]))
