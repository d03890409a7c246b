import { registerAs } from '@nestjs/config'

export const mailSettings = registerAs('mail', () => ({ host: process.env.MAIL_HOST, passwordMinLength: 12, token: Boolean(process.env.MAIL_TOKEN), apiKey: process.env.MAIL_KEY !== undefined }))
export const smtpSettings = registerAs('smtp', () => ({ host: process.env.SMTP_HOST, smtpPassword: process.env.SMTP_PASSWORD }))
