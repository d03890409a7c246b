import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.delete('/notes/:id', async (req, res) => {
  const claims = jwt.decode(req.headers.authorization!.slice(7)) as { sub: string } // <- finding
  await remove(req.params.id, claims.sub)
  res.sendStatus(204)
})
declare function remove(id: string, user: string): Promise<void>