import express from 'express'
import { config } from './config.js'
if (!config.linkSigningKey) throw new Error('LINK_SIGNING_KEY')
const app = express()
app.listen(3000)
