import { Router } from 'express'
import { requireRole } from 'house-roles'

export const stock = Router()
stock.use(requireRole('keeper'))
stock.post('/shelves', (request, response) => response.status(201).end())
stock.delete('/shelves/:id', (request, response) => response.status(204).end())
