import express from 'express'
export const app = express()
export const take = (body: string) => {
  return JSON.parse(body)
}
const MAX_BODY = 1000
