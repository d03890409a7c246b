import jwt from 'jsonwebtoken'
import { publicKey } from './keys.js'

export const readPass = (pass: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    jwt.verify(pass, publicKey, { algorithms: ['ES256'] }, (error, claims) => (error ? reject(error) : resolve(claims)))
  })
