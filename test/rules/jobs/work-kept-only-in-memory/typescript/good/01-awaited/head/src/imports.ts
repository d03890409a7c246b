import { Router } from 'express'
import { importFile } from './import-file.js'

export const imports = Router()

imports.post('/imports', async (req, res) => {
  const run = importFile(req.body.file)
  await run
  res.status(202).json({ file: req.body.file })
})
