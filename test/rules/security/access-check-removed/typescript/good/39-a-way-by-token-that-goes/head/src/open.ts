import type { Request, Response } from 'express'
import { api } from './api.js'

export const openLocker = async (req: Request, res: Response): Promise<unknown> => {
  const { pin } = req.body
  const locker = await api.locker({ id: req.params.id, pin })
  if (!locker) return res.status(404).end()
  await api.open(req.params.id)
  return res.status(204).end()
}
