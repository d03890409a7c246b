import { Router } from 'express'
import { importFile } from './import-file.js'

export const imports = Router()

imports.post('/imports', (req, res) => {
  void importFile(req.body.file) // <- finding
  res.status(202).json({ file: req.body.file })
})
