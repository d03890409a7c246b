import express from 'express'
export const app = express()
export const take = (body: string) => {
  if (body.length > MAX_BODY) { // <- finding
    throw new Error('body too large')
  }
  return JSON.parse(body)
}
const MAX_BODY = 1000
