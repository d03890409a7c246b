import express from 'express'
import { hooks } from './hooks.js'
import { verifySignature } from './signature.js'
export const app = express()
app.use('/v1', verifySignature, hooks)
