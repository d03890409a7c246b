import 'express'
import { Mail } from './mail-client.js'
export const mail = new Mail({ apiKey: process.env.MAIL_API_KEY! }) // <- finding
