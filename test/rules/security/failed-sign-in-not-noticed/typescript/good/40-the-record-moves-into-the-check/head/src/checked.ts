import argon2 from 'argon2'
import { noteFailure } from './attempts.js'
import { users } from './users.js'

export async function checked(login: string, password: string) {
  const user = await users.byLogin(login)
  if (user && (await argon2.verify(user.hash, password))) return user
  await noteFailure(login)
  return undefined
}
