import express from 'express'
import { router } from './admin.js'
import { staffOnly } from './auth.js'
const app = express()
app.use('/admin', staffOnly, router)
app.listen(3000)
