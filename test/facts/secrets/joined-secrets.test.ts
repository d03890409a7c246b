import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

import { inPieces } from '../../support/in-pieces.ts'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

// In pieces, so that no line of this file holds a credential. None of them was ever issued.
const head = 'sk_li'
const middle = 've_kQ9vWz3nTbXe'
const tail = '7RmYpLcJ2Ahf'
const whole = inPieces(head, middle, tail)
const escaped = [...head].map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('') + middle + tail
const unicode = [...head].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('') + middle + tail

const secretsIn = (text: string, language: Language): string[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'secret' ? [`${fact.type} ${fact.at.startLine}-${fact.at.endLine} ${fact.subject}`] : [],
  )

const subject = (): string => secretsIn(`key = "${whole}"`, 'text')[0]?.split(' ').at(-1) ?? 'none'

const inClass = (members: string): string => `class Keys {\n${members}\n}\n`

describe('a credential that code composes is found with its lines and its identity', () => {
  it.each<[Language, string, string, string]>([
    ['typescript', 'a sum', `const key = '${head}' + '${middle}' + '${tail}'`, '1-1'],
    ['typescript', 'a sum in parentheses over lines', `const key =\n  '${head}' +\n  ('${middle}' +\n  '${tail}')`, '2-4'],
    ['typescript', 'a template', `const a = '${middle}'\nconst key = \`${head}\${a}${tail}\``, '2-2'],
    ['typescript', 'constants', `const a = '${head}'\nconst b = '${middle}' as const\nsend(a + b + '${tail}')`, '3-3'],
    ['typescript', 'concat', `send('${head}'.concat('${middle}', '${tail}'))`, '1-1'],
    ['typescript', 'join', `send(['${head}', '${middle}', '${tail}'].join(''))`, '1-1'],
    ['typescript', 'escapes', `send('${escaped}')`, '1-1'],
    ['javascript', 'a sum with a variable behind it', `send('${head}' + '${middle}${tail}' + suffix)`, '1-1'],
    ['python', 'adjacent literals', `key = '${head}' "${middle}" '${tail}'`, '1-1'],
    ['python', 'adjacent literals over lines', `key = (\n  '${head}'\n  '${middle}${tail}'\n)`, '2-3'],
    ['python', 'a sum', `key = '${head}' + '${middle}' + '${tail}'`, '1-1'],
    ['python', 'a formatted literal', `A = '${middle}'\nkey = f'${head}{A}${tail}'`, '2-2'],
    ['python', 'constants', `A = '${head}'\nB = '${middle}'\nkey = A + B + '${tail}'`, '3-3'],
    ['python', 'escapes', `key = '${escaped}'`, '1-1'],
    ['go', 'a sum', `package a\n\nconst key = "${head}" + \`${middle}\` + "${tail}"\n`, '3-3'],
    ['go', 'constants', `package a\n\nconst a, b = "${head}", "${middle}"\n\nvar key = a + b + "${tail}"\n`, '5-5'],
    ['go', 'a local name', `package a\n\nfunc f() {\n\ta := "${head}${middle}"\n\tsend(a + "${tail}")\n}\n`, '5-5'],
    ['go', 'escapes', `package a\n\nvar key = "${escaped}"\n`, '3-3'],
    ['java', 'a sum', inClass(`String key = "${head}" + "${middle}" + "${tail}";`), '2-2'],
    ['java', 'constants', inClass(`static final String A = "${head}";\nString key = A + "${middle}" + "${tail}";`), '3-3'],
    ['java', 'Unicode escapes', inClass(`String key = "${unicode}";`), '2-2'],
  ])('in %s as %s', (language, _how, text, lines) => {
    expect(secretsIn(text, language)).toEqual([`stripe ${lines} stripe ${subject()}`])
  })

  it('once, if a literal holds it as a whole', () => {
    expect(secretsIn(`send('${whole}' + '/charges')`, 'typescript')).toHaveLength(1)
  })

  it('a key over lines, as its file has them', () => {
    const body = Array.from({ length: 6 }, (_, index) => `MIIEv${index}IBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7${index}VJTUt9Us8cKj`)
    const lines = ['-----BEGIN PRIVATE ' + 'KEY-----', ...body, '-----END PRIVATE ' + 'KEY-----']
    const text = `const key = ${lines.map((line) => `'${line}\\n'`).join(' +\n  ')}`
    expect(secretsIn(text, 'typescript').map((found) => found.split(' ', 2))).toEqual([['private-key', '1-8']])
  })
})

describe('no credential is found', () => {
  it.each<[Language, string, string]>([
    ['typescript', 'over something that is not constant', `const key = '${head}' + next() + '${middle}${tail}'`],
    ['typescript', 'in a name with two values', `let a = '${head}'\na = other()\nconst b = f => { a = f }\nsend(a + '${tail}')`],
    ['python', 'in a name with two values', `A = '${head}${middle}'\nA = other()\nkey = A + '${tail}'`],
    ['python', 'where a comment says that it is an example', `# example only\nkey = '${head}' '${middle}${tail}'`],
    ['go', 'where a comment allows it', `package a\n\nvar key = "${head}" + "${middle}${tail}" // gitleaks:allow\n`],
    ['java', 'in a placeholder', inClass(`String key = "${head}" + "ve_XXXXXXXXXXXXXXXXXXXXXXXX";`)],
  ])('in %s %s', (language, _how, text) => {
    expect(secretsIn(text, language)).toEqual([])
  })
})
