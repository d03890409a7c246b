import { cookies } from 'next/headers'
export async function signIn(token: string) {
  'use server'
  const jar = await cookies()
  ;(await cookies()).set('auth_token', token, { secure: true, sameSite: 'lax' }) // <- finding
  return jar
}