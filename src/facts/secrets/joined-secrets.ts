import type { Fact } from '#model/fact'
import type { Span } from '#model/source-file'
import { mayHoldSecrets } from '#languages/secret-triggers'
import { foundSecrets, saysNoSecret } from './found-secrets.ts'

/** A text that code composes of constants, or writes with escapes. What is not constant is a line break in it. */
export interface JoinedText {
  readonly text: string
  /** The lines of the expression. */
  readonly span: Span
}

/** Longer texts are not composed by hand. Characters. */
const longest = 20_000

/**
 * Credentials in texts that code composes of pieces, so that its source contains no credential as a whole.
 *
 * @param source the file's text, whose comments may say that a value is an example
 */
export const joinedSecrets = (texts: Iterable<JoinedText>, source: string): Fact[] => {
  const facts = new Map<string, Fact>()
  for (const { text, span } of texts) {
    if (text.length > longest || !mayHoldSecrets(text)) continue
    for (const { fact } of foundSecrets(text))
      if (fact?.kind === 'secret' && !facts.has(fact.subject) && !saysNoSecret(source, span, fact.proof))
        facts.set(fact.subject, { ...fact, at: span, isJoined: true })
  }
  return [...facts.values()]
}
