import { Router } from 'express'
import { importFile } from './import-file.js'
import { running } from './running.js'

export const imports = Router()

imports.post('/imports', (req, res) => {
  running.track(importFile(req.body.file))
  res.status(202).json({ file: req.body.file })
})
