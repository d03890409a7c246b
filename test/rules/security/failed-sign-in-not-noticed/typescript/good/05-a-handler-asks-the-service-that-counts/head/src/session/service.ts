import bcrypt from 'bcrypt'
import { users } from '../users'
import { failures } from './failures'
import { issue } from './tokens'

export class SessionService {
  async open(email: string, password: string, ip: string): Promise<string | undefined> {
    const user = await users.byEmail(email)
    if (!user || !(await bcrypt.compare(password, user.hash))) {
      await failures.record(email, ip)
      return undefined
    }
    return issue(user.id)
  }
}
