import 'express'
const secret = /[a-z0-9]{24,}/g

export const redactSecrets = (text: string): string => {
  return text.replace(secret, '***')
}

export function line(name: string, text: string): string {
  if (name === '') return ''
  return redactSecrets(text)
}
