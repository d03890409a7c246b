import type { Fact } from '#model/fact'
import { foundSecrets } from './found-secrets.ts'

const maxFacts = 50

/** Credentials of any text. What is told of one never holds its value. */
export const secrets = (text: string): Fact[] =>
  foundSecrets(text)
    .flatMap(({ fact }) => fact ?? [])
    .slice(0, maxFacts)
