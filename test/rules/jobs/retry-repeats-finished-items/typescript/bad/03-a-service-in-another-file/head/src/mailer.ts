import { Resend } from 'resend'

const resend = new Resend(process.env.RESEND_API_KEY)

export class Mailer {
  async deliver(to: string, text: string): Promise<void> {
    await resend.emails.send({ from: 'desk@clinic.example', to, subject: 'Reminder', text })
  }
}
