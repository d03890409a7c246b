import { DBOS } from '@dbos-inc/dbos-sdk'
import { nanoid } from 'nanoid'

const register = DBOS.registerWorkflow(async (email: string) => {
  const id = nanoid() // <- finding
  await insertAccount(id, email)
  await sendWelcome(id)
})

const insertAccount = DBOS.registerStep(async (id: string, email: string) => store(id, email))
const sendWelcome = DBOS.registerStep(async (id: string) => mail(id))
export { register }
