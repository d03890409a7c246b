import axios from 'axios'
import { decodeJwt } from 'jose'
import type { Request, Response } from 'express'
import { sessions } from './store.js'

export async function callback(req: Request, res: Response) {
  const { data } = await axios.post(
    'https://login.example.com/token',
    { code: req.query.code, grant_type: 'authorization_code', client_secret: process.env.CLIENT_SECRET },
    { timeout: 3000 },
  )
  const { sub } = decodeJwt(data.id_token)
  res.json({ token: await sessions.create(sub!) })
}
