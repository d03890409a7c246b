import axios from 'axios'

export async function sendWelcome(user: { email: string }) {
  await axios.post('http://mail/mails', { to: user.email }, { timeout: 3000 })
}
