import express from 'express'
import { post } from './post.js'

express().post('/enrol', async (req, res) => {
  post.send({ to: req.body.pupil })
  post.send({ to: req.body.school }).catch(console.error)
  res.sendStatus(204)
})
