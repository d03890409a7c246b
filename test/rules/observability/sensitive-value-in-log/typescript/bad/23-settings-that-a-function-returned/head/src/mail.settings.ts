import { registerAs } from '@nestjs/config'

export const mailSettings = registerAs('mail', () => {
  const host = process.env.MAIL_HOST ?? 'mail'
  return { host, smtpPassword: process.env.SMTP_PASSWORD! }
})
