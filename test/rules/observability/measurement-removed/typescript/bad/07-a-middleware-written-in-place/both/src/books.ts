import { Router } from 'express'

export const books = Router()
books.get('/:id', (request, response) => response.json({ id: request.params.id }))
