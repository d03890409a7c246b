import express from 'express'
import { hash } from './hash.js'
export const app = express()
export const keep = (text: string) =>
  hash(text)
