import express from 'express'
export const app = express()
export const take = (body: string) => {
  if (body.length > MAX) throw new Error('too large')
  const value = JSON.parse(body)
  return value
}
const MAX = 1
