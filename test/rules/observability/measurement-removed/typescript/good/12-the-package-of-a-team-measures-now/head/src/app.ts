import { replyTimes } from '@harbour/http'
import express from 'express'
import { books } from './books'

export const app = express()
app.use(express.json())
app.use(replyTimes)
app.use('/books', books)
app.listen(3000)
