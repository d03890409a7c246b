import { getSession } from './session.js'
export const remove = async (req: unknown, res: { sendStatus(code: number): void }) => {
  if (!(await getSession(req))) return res.sendStatus(401)
  res.sendStatus(204)
}
