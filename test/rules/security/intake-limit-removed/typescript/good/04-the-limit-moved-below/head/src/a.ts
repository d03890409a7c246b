import express from 'express'
export const app = express()
export const take = (body: string) => {
  const value = JSON.parse(body)
  if (body.length > MAX) throw new Error('too large')
  return value
}
const MAX = 1
