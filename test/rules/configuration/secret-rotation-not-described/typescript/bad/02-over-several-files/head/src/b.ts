import 'express'
export const mail = process.env.MAIL_PASSWORD
