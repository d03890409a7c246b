import { Router } from 'express'
import { can, signedIn } from '../access'
import { startExport, shareExport } from './service'

export const exportsRouter = Router()

exportsRouter.post('/', signedIn, can('exports'), async (req, res) => {
  res.status(202).json(await startExport(res.locals.user, req.body))
})

exportsRouter.post('/:id/share', signedIn, can('exports'), async (req, res) => {
  res.json(await shareExport(res.locals.user, req.params.id))
})
