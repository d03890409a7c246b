import express from 'express'
import { exportsRouter } from './exports/routes'

const app = express()
app.use(express.json())
app.use('/exports', exportsRouter)
app.listen(3000)
