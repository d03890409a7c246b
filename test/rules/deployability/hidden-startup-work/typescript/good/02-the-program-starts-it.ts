import express from 'express'
import { purge } from './sessions'

const app = express()
app.listen(3000)
setInterval(() => purge().catch((error) => console.error('purge failed', error)), 60_000)
