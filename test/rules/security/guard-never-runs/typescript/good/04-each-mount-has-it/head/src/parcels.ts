import { Router } from 'express'

export const parcels = Router()
parcels.delete('/:id', (request, response) => response.status(204).end())
