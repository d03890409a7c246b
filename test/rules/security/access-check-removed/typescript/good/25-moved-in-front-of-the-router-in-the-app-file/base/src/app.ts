import express from 'express'
import { router } from './admin.js'
const app = express()
app.use('/admin', router)
app.listen(3000)
