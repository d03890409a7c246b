import 'express'
import { repo } from './repo.js'
export class Imports {
  private readonly repo = repo
  async list(user: string) {
    const sessions = await this.repo.getAll(user)
    return Promise.all(sessions.map((session) => this.stats(session)))
  }
  private async stats(session: { id: string }) {
    return { ...session, rows: await this.repo.count(session.id) }
  }
}
