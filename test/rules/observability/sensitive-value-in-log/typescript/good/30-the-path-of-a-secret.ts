import { writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import express from 'express'

const cookieSecretLocation = 'state/.cookie-secret'
const app = express()

export const createSecret = (): void => {
  writeFileSync(cookieSecretLocation, randomBytes(32).toString('hex'), { mode: 0o600 })
  console.log(`saved a new secret to ${cookieSecretLocation}`)
}
app.listen(8080)
