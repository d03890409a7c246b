import express from 'express'
import { seed } from './seed.js'
export const app = express()
export const start = () => seed({
  name: 'x',
})
