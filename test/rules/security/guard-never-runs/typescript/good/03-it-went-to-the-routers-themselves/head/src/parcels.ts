import { Router } from 'express'
import { requireUser } from './check.js'

export const parcels = Router()
parcels.use(requireUser)
parcels.delete('/:id', (request, response) => response.status(204).end())
