import { Resend } from 'resend'
const resend = new Resend('key')
export const sendMail = (to: string, subject: string) => resend.emails.send({ from: 'shop@example.com', to, subject, text: '' })
