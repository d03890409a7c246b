import nodemailer from 'nodemailer'
await nodemailer.createTransport({ host: 'smtp.example.com' }).verify()
