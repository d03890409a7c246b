import express from 'express'
import { encodeForHtml } from './encode.js'
export const app = express()
export const redirectPage = (res: { send(text: string): void }, target: string) => {
  res.send(`<meta http-equiv="refresh" content="0;url=${encodeForHtml(target)}">`)
}
