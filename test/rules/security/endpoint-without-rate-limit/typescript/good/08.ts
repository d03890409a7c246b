import express from 'express'
import { validateCaptcha } from './captcha.js'
const app = express()
const signUp = async (body: { captcha: string }) => {
  await validateCaptcha(body.captcha)
}
app.post('/sign-up', async (req, res) => {
  await signUp(req.body)
  res.sendStatus(201)
})