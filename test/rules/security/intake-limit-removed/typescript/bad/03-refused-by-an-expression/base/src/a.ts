import express from 'express'
import { hash, reject } from './hash.js'
export const app = express()
export const keep = (text: string) =>
  (Buffer.byteLength(text) > 72 // <- finding
    ? reject('password too long')
    : hash(text))
