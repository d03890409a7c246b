import express from 'express'
export const app = express()
export const answer = (res: { send(text: string): void }, message: string) => {
  res.send(message)
}
