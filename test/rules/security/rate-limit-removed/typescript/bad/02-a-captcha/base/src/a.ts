import express from 'express'
export const app = express()
import { verifyCaptcha } from './captcha.js'
import { signUp } from './users.js'
export const register = async (body: { captcha: string }) => {
  await verifyCaptcha(body.captcha) // <- finding
  return signUp(body)
}
