import type { Request, Response } from 'express'
import { accounts } from './accounts.js'

export class AccountController {
  private forbid(res: Response) {
    res.status(403).json({ error: 'forbidden' })
  }

  async close(req: Request, res: Response) {
    if (req.params.id !== req.user.accountId) {
      this.forbid(res) // <- finding
    }
    await accounts.close(req.params.id)
    res.sendStatus(204)
  }
}
