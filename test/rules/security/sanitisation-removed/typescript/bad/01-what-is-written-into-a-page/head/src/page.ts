import express from 'express'
export const app = express()
export const redirectPage = (res: { send(text: string): void }, target: string) => {
  res.send(`<meta http-equiv="refresh" content="0;url=${target}">`)
}
