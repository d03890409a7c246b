import { Router } from 'express'
import { ReportService } from './service'

const service = new ReportService()

export const reports = Router()

reports.get('/:id', async (req, res) => {
  res.json(await service.read(res.locals.caller, req.params.id))
})

reports.delete('/:id', async (req, res) => {
  await service.remove(res.locals.caller, req.params.id)
  res.status(204).end()
})

reports.patch('/:id', async (req, res) => {
  res.json(await service.rename(res.locals.caller, req.params.id, req.body.name))
})
