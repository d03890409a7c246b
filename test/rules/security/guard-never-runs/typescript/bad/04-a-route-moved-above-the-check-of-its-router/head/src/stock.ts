import { Router } from 'express'
import { requireRole } from 'house-roles'

export const stock = Router()
stock.delete('/shelves/:id', (request, response) => response.status(204).end())
stock.use(requireRole('keeper')) // <- finding
stock.post('/shelves', (request, response) => response.status(201).end())
