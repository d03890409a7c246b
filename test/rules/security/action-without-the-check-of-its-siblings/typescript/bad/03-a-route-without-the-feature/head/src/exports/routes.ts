import { Router } from 'express'
import { can, signedIn } from '../access'
import { dropExport, startExport, shareExport } from './service'

export const exportsRouter = Router()

exportsRouter.post('/', signedIn, can('exports'), async (req, res) => {
  res.status(202).json(await startExport(res.locals.user, req.body))
})

exportsRouter.delete('/:id', signedIn, async (req, res) => {  // <- finding
  await dropExport(res.locals.user, req.params.id)
  res.status(204).end()
})

exportsRouter.post('/:id/share', signedIn, can('exports'), async (req, res) => {
  res.json(await shareExport(res.locals.user, req.params.id))
})
