import { db } from './db.js'
import { mailer } from './mail.js'
export const open = (email: string) =>
  db.transaction(async (tx) => {
    await tx.insert('accounts').values({ email })
    await mailer.sendMail({ to: email, subject: 'Welcome' }) // <- finding
  })
