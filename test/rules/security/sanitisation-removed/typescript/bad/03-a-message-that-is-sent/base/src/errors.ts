import express from 'express'
import { escapeHtml } from './escape.js'
export const app = express()
export const answer = (res: { send(text: string): void }, message: string) => {
  res.send(escapeHtml(message)) // <- finding
}
