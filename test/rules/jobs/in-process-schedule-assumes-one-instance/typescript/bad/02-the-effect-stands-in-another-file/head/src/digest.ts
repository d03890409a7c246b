import { Resend } from 'resend'
const resend = new Resend('key')
export const sendDigest = async () => { await resend.emails.send({ from: 'a', to: 'b', subject: 'Digest', text: '' }) }
