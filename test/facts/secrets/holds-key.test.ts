import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { holdsKey } from '#facts/secrets/holds-key'

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })

const read = (pem: string): boolean => {
  const [, label = '', body = ''] = /-----BEGIN ([A-Z0-9 ]*)KEY-----([^-]*)/.exec(pem) ?? []
  return holdsKey(label, body.replace(/\s/g, ''))
}

it.each([
  ['PKCS #8', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' })],
  ['PKCS #1', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' })],
  ['SEC 1', ec.privateKey.export({ type: 'sec1', format: 'pem' })],
  ['encrypted PKCS #8', ec.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'a' })],
])('takes a private key in %s for one', (_form, pem) => {
  expect(read(String(pem))).toBe(true)
})

it('takes a text that it cannot read for a key', () => {
  expect(holdsKey('OPENSSH PRIVATE ', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ')).toBe(true)
  expect(holdsKey('RSA PRIVATE ', 'Proc-Type: 4,ENCRYPTED')).toBe(true)
  expect(holdsKey('PRIVATE ', '')).toBe(true)
})

it('takes what is built like a public key or a certificate for none, whatever its label says', () => {
  const body = rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  expect(holdsKey('PRIVATE ', body)).toBe(false)
})
