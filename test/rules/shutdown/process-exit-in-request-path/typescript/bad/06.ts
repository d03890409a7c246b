import { Router } from 'express'
export const router = Router()
router.delete('/cache', async (_req, res) => {
  await drop().catch(() => process.abort()) // <- finding
  res.sendStatus(204)
})
declare function drop(): Promise<void>