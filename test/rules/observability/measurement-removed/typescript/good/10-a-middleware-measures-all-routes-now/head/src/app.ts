import express from 'express'
import { list } from './list'
import { observeAll } from './observe-all'

const app = express()
app.use(observeAll)
app.get('/files', list)
app.listen(8080)
