import express from 'express'
import nodemailer from 'nodemailer'
const mail = nodemailer.createTransport({ host: 'smtp.example.com' })
await mail.verify() // <- finding
express().listen(3000)
