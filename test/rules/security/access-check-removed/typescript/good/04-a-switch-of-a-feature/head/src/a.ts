import express from 'express'
export const app = express()
export const f = () => {
  return 1
}
