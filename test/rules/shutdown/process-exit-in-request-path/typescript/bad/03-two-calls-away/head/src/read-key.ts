import { readFileSync } from 'node:fs'
export const readKey = (name: string) => {
  try {
    return readFileSync('keys/' + name, 'utf8')
  } catch {
    console.error('no key')
    return process.exit(2) // <- finding
  }
}
