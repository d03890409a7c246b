import express from 'express'
import { books } from './books'
import { brokenReplies, replies } from './meters'

export const app = express()
app.use(express.json())
app.use((request, response, next) => {
  const done = replies.startTimer()
  response.on('finish', () => {
    const route = request.route?.path ?? 'none'
    done({ route })
    if (response.statusCode > 499) brokenReplies.inc({ route })
  })
  next()
})
app.use('/books', books)
app.listen(3000)
