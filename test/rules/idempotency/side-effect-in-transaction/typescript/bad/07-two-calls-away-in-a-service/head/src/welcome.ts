import { sendMail } from './mail.js'
export const welcome = async (to: string) => {
  await sendMail(to, 'Welcome')
}
