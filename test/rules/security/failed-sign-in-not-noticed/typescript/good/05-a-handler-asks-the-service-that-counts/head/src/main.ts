import express from 'express'
import { session } from './session/routes'

const app = express()
app.use(express.json())
app.use('/session', session)
app.listen(3000)
