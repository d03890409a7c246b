import nodemailer from 'nodemailer'
import { smtp } from './config.js'
export const mailer = nodemailer.createTransport(smtp)
