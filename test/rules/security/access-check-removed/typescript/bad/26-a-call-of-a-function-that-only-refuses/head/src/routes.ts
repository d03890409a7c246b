import { Router } from 'express'
import { documents } from './documents'

export const router = Router()

router.delete('/documents/:id', async (request, response) => {
  const document = await documents.byId(request.params.id)
  await documents.remove(document)
  response.status(204).end()
})
