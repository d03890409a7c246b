import { Router } from 'express'
import { ReportService } from './service'

const service = new ReportService()

export const reports = Router()

reports.get('/:id', async (req, res) => {
  res.json(await service.read(res.locals.caller, req.params.id))
})

reports.patch('/:id', async (req, res) => {
  res.json(await service.rename(res.locals.caller, req.params.id, req.body.name))
})
