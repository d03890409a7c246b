import jwt from 'jsonwebtoken'
import { publicKeys } from './keys.js'

export const readPass = (pass: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    jwt.verify(
      pass,
      (header, done) => {
        done(null, publicKeys[header.kid ?? '']) // <- finding
      },
      { algorithms: ['ES256'] },
      (error, claims) => (error ? reject(error) : resolve(claims)),
    )
  })
