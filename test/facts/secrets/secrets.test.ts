import { describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { hasIssuerChecksum } from '#facts/secrets/checksum'
import { isSensitiveName, isSigningKeyName } from '#facts/secrets/sensitive-name'
import { valueKind } from '#facts/secrets/value-kind'
import { secrets } from '#facts/secrets/secrets'

await loadFrontEnds(['typescript', 'yaml', 'markdown', 'shell'])

// Put together, so that no line of this file holds a credential. None of them was ever issued, but for the one that GitHub printed.
const published = 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'
const random = 'kQ9vWz3nTbXe7RmYpLcJ2Ahf'
const token = (...parts: readonly string[]): string => parts.join('')
const typesOf = (text: string): string[] => secrets(text).map((fact) => (fact.kind === 'secret' ? fact.type : fact.kind))

/** A token with a right checksum, as its issuer would make it: found by trying, since the check alone is exported. */
const issued = (prefix: string): string => {
  const body = 'Qk9vWz3nTbXe7RmYpLcJ2AhfD5gS1t'
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  let crc = 0xffffffff
  for (const character of body) {
    crc ^= character.charCodeAt(0)
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  let text = ''
  for (let rest = (crc ^ 0xffffffff) >>> 0; rest > 0; rest = Math.floor(rest / 62)) text = (alphabet[rest % 62] ?? '') + text
  return `${prefix}${body}${text.padStart(6, '0')}`
}

describe('credentials in a text', () => {
  it.each([
    ['a live Stripe key', token('sk_', 'live_', random), ['stripe']],
    ['a test-mode Stripe key', token('sk_', 'test_', random), []],
    ['a GitHub token with its checksum', issued('gh' + 'p_'), ['github']],
    ['a GitHub token with a wrong checksum', token('gh', 'p_', 'A'.repeat(2), 'k9vWz3nTbXe7RmYpLcJ2AhfD5gS1tB7Q2wE4x'), []],
    ['the GitHub token of the announcement', token('gh', 'p_', published), []],
    ['an npm token with its checksum', issued('np' + 'm_'), ['npm']],
    ['an npm token from the environment', '//registry.npmjs.org/:_authToken=${NPM_TOKEN}', []],
    ['a Slack bot token', token('xox', 'b-48210937561-5930174826401-', random), ['slack']],
    ['a Slack token of a manual', token('xox', 'b-your-token-here'), []],
    ['a Slack webhook of a manual', 'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX', []],
    ['a GitLab token', token('glpat', '-k7Rw2mXq9TzLb4VnYc8H'), ['gitlab']],
    ['a placeholder of a GitLab token', 'glpat-xxxxxxxxxxxxxxxxxxxx', []],
    ['an AWS secret key', `aws_secret_access_key = ${'Zk9vWz3nTbXe7RmYpLcJ2AhfD5gS1t/'}Q8wR5yU3p`, ['aws']],
    ['the AWS key of the documentation', 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', []],
    ['a database address', token('postgres://orders:', 'kQ9vWz3nTb7R', '@db-7.prod.orders-eu.com/orders'), ['database-connection-string']],
    ['a database of this machine', 'postgres://orders:kQ9vWz3nTb7R@localhost:5432/orders', []],
    ['a database of a compose network', 'postgres://orders:kQ9vWz3nTb7R@db:5432/orders', []],
    ['a password of a reference', 'postgres://orders:${DB_PASSWORD}@db-7.prod.orders-eu.com/orders', []],
    ['a password of words', 'postgres://orders:mypassword1@db-7.prod.orders-eu.com/orders', []],
    ['a line that says that it is none', token('glpat', '-k7Rw2mXq9TzLb4VnYc8H # gitleaks:allow'), []],
  ])('are told from what only looks like one: %s', (_title, text, types) => {
    const found = typesOf(text)
    expect(found.map((type) => (type === 'database-url' ? 'database-connection-string' : type))).toEqual(types)
  })

  it('never keep the value, nor a part of it', () => {
    const values = [
      token('sk_', 'live_', random),
      issued('gh' + 'p_'),
      token('postgres://orders:', 'kQ9vWz3nTb7R', '@db-7.prod.orders-eu.com/orders'),
    ]
    const kept = JSON.stringify(values.flatMap((value) => secrets(`a = "${value}"`)))
    expect(secrets(values.join('\n'))).toHaveLength(3)
    for (const secretPart of [random, random.slice(0, 8), 'kQ9vWz3nTb7R', 'Qk9vWz3n']) expect(kept).not.toContain(secretPart)
  })

  it('keep their identity when lines are put before them', () => {
    const line = `key = "${token('sk_', 'live_', random)}"`
    const [before] = secrets(line)
    const [after] = secrets(`\n\n${line}`)
    expect(after?.subject).toBe(before?.subject)
    expect([before?.at.startLine, after?.at.startLine]).toEqual([1, 3])
  })

  it('are looked for in every language, also in one that nothing else reads', () => {
    const text = `key = "${token('sk_', 'live_', random)}"\n`
    for (const language of ['typescript', 'yaml', 'markdown', 'text', 'shell', 'json'] as const)
      expect(
        extract(text, language).facts.filter((fact) => fact.kind === 'secret'),
        language,
      ).toHaveLength(1)
  })

  it('cost little where there are none: a megabyte of text that almost matches', () => {
    const almost = 'mongodb://a:bbbb postgres://x:y -----BEGIN RSA PRIVATE KEY----- xoxb-1-2-3 '.repeat(13_000)
    expect(secrets(almost)).toEqual([])
  })
})

it('a checksum is that of the thirty characters before it', () => {
  expect(hasIssuerChecksum(published)).toBe(true)
  expect(hasIssuerChecksum(published.replace('z', 'y'))).toBe(false)
  expect(hasIssuerChecksum('short')).toBe(false)
})

it.each([
  ['JWT_SECRET', true, true],
  ['sessionSecret', true, true],
  ['SECRET_KEY_BASE', true, true],
  ['DB_PASSWORD', true, false],
  ['GITHUB_CLIENT_SECRET', true, false],
  ['OPENAI_API_KEY', true, false],
  ['JWT_SECRET_NAME', false, false],
  ['PASSWORD_MIN_LENGTH', false, false],
  ['TOKEN_URL', false, false],
  ['MAX_TOKENS', false, false],
  ['PUBLIC_KEY', false, false],
  ['MONKEY', false, false],
])('the name %s promises a secret: %s; a signing key: %s', (name, sensitive, signing) => {
  expect([isSensitiveName(name), isSigningKeyName(name)]).toEqual([sensitive, signing])
})

it.each([
  ['', 'placeholder'],
  ['${JWT_SECRET}', 'placeholder'],
  ['changeme', 'placeholder'],
  ['postgres', 'placeholder'],
  ['hello', 'plain'],
  ['/etc/keys/orders-2024-a.pem', 'plain'],
  [random, 'random'],
])('the value %j looks like %s', (value, kind) => {
  expect(valueKind(value)).toBe(kind)
})

it('finds a token of a known format in a header once', () => {
  const text = `import axios from 'axios'\nexport const pay = axios.create({ headers: { authorization: 'Bearer ${token('sk_', 'live_', random)}' } })\n`
  const found = extract(text, 'typescript').facts.filter((fact) => fact.kind === 'secret')
  expect(found.map(({ type }) => type)).toEqual(['stripe'])
})
