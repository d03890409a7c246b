import express from 'express'
import nodemailer from 'nodemailer'
const mail = nodemailer.createTransport({ host: 'smtp.example.com' })
const main = async () => {
  express().listen(3000)
  await mail.verify()
}
void main()
