import express from 'express'
import nodemailer from 'nodemailer'
const mail = nodemailer.createTransport({ host: 'smtp.example.com' })
mail.verify((error) => {
  if (error) console.warn('mail is down', error)
})
express().listen(3000)
