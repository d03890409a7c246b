import 'express'
import jwt from 'jsonwebtoken'
export const sign = (id: string, key: string) =>
  jwt.sign({ id }, key, {
    issuer: 'shop',
  })
