import { db } from './db.js'
export const reset = (id: string) =>
  db.user.update({
    where: { id },
    data: {
      password: Math.random().toString(36), // <- finding
    },
  })