import express from 'express'

const app = express()

app.post('/password-resets', async (req, res) => {
  const email = req.body.email
  console.log(`Password reset requested for ${email}`) // <- finding
  res.sendStatus(202)
})

app.listen(3000)
