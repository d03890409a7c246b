import { Router } from 'express'
import { editorsOnly } from './gates'
import { documents } from './documents'

export const router = Router()

router.delete('/documents/:id', async (request, response) => {
  const document = await documents.byId(request.params.id)
  await editorsOnly(request.user, document)
  await documents.remove(document)
  response.status(204).end()
})
