import express from 'express'
import { ask, isIssued, sleep } from './issuer.js'
export const validate = async (port: number, id: string) => {
  const app = express()
  app.get('/.well-known/challenge', (_req, res) => { res.send(id) })
  const server = await app.listen(port, () => console.info('waiting'))
  await ask(id)
  while (!(await isIssued(id))) await sleep(2_000)
  server.close(() => console.info('done'))
}
