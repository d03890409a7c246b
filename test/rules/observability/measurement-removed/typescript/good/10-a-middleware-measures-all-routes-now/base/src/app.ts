import express from 'express'
import { list } from './list'
import { observed } from './observed'

const app = express()
app.get('/files', observed('files', list))
app.listen(8080)
