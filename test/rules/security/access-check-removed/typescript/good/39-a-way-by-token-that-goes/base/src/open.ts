import type { Request, Response } from 'express'
import { api } from './api.js'

export const openLocker = async (req: Request, res: Response): Promise<unknown> => {
  const { token, pin } = req.body
  if (token) {
    const used = await api.updateUsersWhere({ token: { _eq: token } }, { token: null })
    if (used.updateUsers?.affected_rows !== 1) {
      return res.status(401).json({ error: 'Unauthorized: the token is not valid' })
    }
  } else {
    const locker = await api.locker({ id: req.params.id, pin })
    if (!locker) return res.status(404).end()
  }
  await api.open(req.params.id)
  return res.status(204).end()
}
