import { expect, it } from 'vitest'
import type { Language } from '#model/source-file'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

await loadFrontEnds(['python', 'go', 'java', 'typescript'])

const marks = (text: string, language: Language): string[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'operation-mark' && fact.mark === 'key-rotation' ? [fact.by] : []))

it.each<[Language, string, string]>([
  ['python', 'def rekey(old_secret, new_secret, dry_run=False):\n    pass\n', 'rekey'],
  ['go', 'package keys\n\nfunc Rekey(oldSigningKey, newSigningKey []byte) error { return nil }\n', 'Rekey'],
  ['java', 'class Keys { void rekey(String oldEncryptionKey, String newEncryptionKey) {} }\n', 'Keys.rekey'],
  ['typescript', 'export const rekey = ({ previousSecret, nextSecret }: Keys) => run(previousSecret, nextSecret)\n', 'rekey'],
])('%s: a function that takes the old secret and the new one', (language, text, name) => {
  expect(marks(text, language)).toEqual([name])
})

it.each<[Language, string]>([
  ['python', 'def change(old_password, new_password):\n    pass\n'],
  ['python', 'def move(old_key, new_key):\n    pass\n'],
  ['go', 'package keys\n\nfunc Check(oldSecret string, newKey string) error { return nil }\n'],
  ['typescript', 'export const rename = (oldName: string, newName: string, secret: string) => run(oldName, newName, secret)\n'],
])('%s: a password, a key of a map, or one secret alone', (language, text) => {
  expect(marks(text, language)).toEqual([])
})
