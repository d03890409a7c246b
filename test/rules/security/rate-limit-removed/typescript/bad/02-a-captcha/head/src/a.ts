import express from 'express'
export const app = express()
import { signUp } from './users.js'
export const register = async (body: { captcha: string }) => {
  return signUp(body)
}
