import express from 'express'
import DOMPurify from 'isomorphic-dompurify'
export const app = express()
export const answer = (res: { send(text: string): void }, message: string) => {
  res.send(DOMPurify.sanitize(message)) // <- finding
}
