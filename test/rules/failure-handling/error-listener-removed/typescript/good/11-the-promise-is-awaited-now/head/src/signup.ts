import { sendWelcome } from './mail.js'
import { createUser } from './users.js'
import { log } from './log.js'

export async function signup(body: unknown) {
  const user = await createUser(body)
  try {
    await sendWelcome(user)
  } catch (error) {
    log.error({ error }, 'welcome mail')
  }
  return user
}
