import nodemailer from 'nodemailer'
import { prisma } from './db.js'
const mailer = nodemailer.createTransport({ host: 'mail' })
const sendDue = async () => {
  const due = await prisma.reminder.findMany({ where: { dueAt: { lte: new Date() }, sentAt: null }, take: 50 })
  for (const reminder of due) await mailer.sendMail({ to: reminder.email })
}
export const remind = async (email: string, dueAt: Date) => {
  await prisma.reminder.create({ data: { email, dueAt } })
  setTimeout(sendDue, 5 * 60_000)
}
