import nodemailer from 'nodemailer'
import knex from 'knex'
import session from 'express-session'
import twilio from 'twilio'

export const mail = nodemailer.createTransport({ host: 'smtp.acme.io', auth: { user: 'billing', pass: 'kV9!tq2{{}}Lz8' } }) // <- finding
export const db = knex({ client: 'pg', connection: { host: 'db.acme.internal', user: 'app', password: 'qW4!mn8{{}}Rt2' } }) // <- finding
export const sessions = session({ secret: 'keyboard cat', resave: false, saveUninitialized: false }) // <- finding
export const sms = twilio(process.env.TWILIO_SID!, 'f3a9c17be2d0{{}}4c6fa81b5d9e7c2036a4') // <- finding
