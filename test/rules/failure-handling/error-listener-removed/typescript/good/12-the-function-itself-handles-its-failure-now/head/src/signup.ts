import { sendWelcome } from './mail.js'
import { createUser } from './users.js'

export async function signup(body: unknown) {
  const user = await createUser(body)
  void sendWelcome(user)
  return user
}
