import { Router } from 'express'
import { Queue } from 'bullmq'

const queue = new Queue('imports', { defaultJobOptions: { attempts: 5 } })
export const imports = Router()

imports.post('/imports', async (req, res) => {
  await queue.add('import', { file: req.body.file })
  res.status(202).json({ file: req.body.file })
})
