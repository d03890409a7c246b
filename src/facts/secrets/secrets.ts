import type { Fact } from '#model/fact'
import { foundSecrets } from './found-secrets.ts'

const maxFacts = 50

/** Credentials in any text. The facts never contain their values. */
export const secrets = (text: string): Fact[] =>
  foundSecrets(text)
    .flatMap(({ fact }) => fact ?? [])
    .slice(0, maxFacts)
