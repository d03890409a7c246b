import jwt from 'jsonwebtoken'
import { keys } from './keys.js'

export const readPass = async (pass: string) =>
  new Promise((resolve, reject) => {
    jwt.verify(
      pass,
      (header, done) => {
        done(null, keys.get(header.kid ?? ''))
      },
      (error, claims) => (error ? reject(error) : resolve(claims)),
    )
  })
