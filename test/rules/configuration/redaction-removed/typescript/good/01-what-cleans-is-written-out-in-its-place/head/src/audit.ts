import 'express'
const secret = /[a-z0-9]{24,}/g

export function line(name: string, text: string): string {
  if (name === '') return ''
  return text.replace(secret, '***')
}
