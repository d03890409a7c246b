import type { Request, Response } from 'express'
import { HttpError } from './errors.js'
import { accounts } from './accounts.js'

function forbid(): never {
  throw new HttpError(403, 'forbidden')
}

export async function close(req: Request, res: Response) {
  if (req.params.id !== req.user.accountId) {
    forbid()
  }
  await accounts.close(req.params.id)
  res.sendStatus(204)
}
