import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.get('/callback', async (req, res) => {
  const { id_token } = await exchange(String(req.query.code))
  const profile = jwt.decode(id_token) as { email: string }
  res.json(profile.email)
})
declare function exchange(code: string): Promise<{ id_token: string }>