import { Router } from 'express'
import { requireRole } from 'house-roles'

export const stock = Router()
stock.delete('/shelves/:id', requireRole('owner'), (request, response) => response.status(204).end())
stock.use(requireRole('keeper'))
stock.post('/shelves', (request, response) => response.status(201).end())
