import 'express'
import { getToken } from 'next-auth/jwt'
export const pay = async (req, res) => {
  const token = await getToken({ req })
  console.log(token)
  if (!token?.id) res.status(404).end()
}