import bcrypt from 'bcrypt'
import { users } from '../users'
import { issue } from './tokens'

export class SessionService {
  async open(email: string, password: string, ip: string): Promise<string | undefined> {
    const user = await users.byEmail(email)
    if (!user || !(await bcrypt.compare(password, user.hash))) {
      return undefined
    }
    return issue(user.id)
  }
}
