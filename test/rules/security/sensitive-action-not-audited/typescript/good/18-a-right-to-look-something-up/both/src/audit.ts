import { db } from './db.js'

export const audit = {
  write: (actor: string, action: string, target: string) => db('audit_entries').insert({ actor, action, target }),
}
