import express from 'express'

const app = express()
app.get('/', (request, response) => response.sendStatus(204))
const keys = await fetch('https://id.example.com/keys')
app.set('keys', await keys.json())
app.listen(3000)
