import type { ReleaseKind } from '#model/facts/process/release-kind'
import type { Language } from '#model/source-file'

interface Named {
  /** The callee as written. */
  readonly callee: string
  /** The argument as written. */
  readonly given: string | undefined
  readonly way: 'once' | 'always' | 'failing'
  readonly kind: ReleaseKind
  /** A function of a library. */
  readonly isKnown: boolean
}

/** How earlier versions named releases that run in any case, by language: waivers and open comments refer to these names. */
const inAnyCase: Readonly<Partial<Record<Language, (callee: string) => string>>> = {
  python: (callee) => `finally ${callee}`,
  go: (callee) => `deferred ${callee}()`,
  java: (callee) => `${callee} in finally`,
}

/** What identifies a release in its function, and what did so in earlier versions. */
export const formerSubjects = (
  language: Language,
  { callee, given, way, kind, isKnown }: Named,
): { readonly subject: string; readonly formerSubject?: string } => {
  const called = given === undefined ? callee : `${callee} ${given}`
  const subject = way === 'always' ? `${called} in any case` : way === 'failing' ? `${called} after a failure` : called
  if (language === 'java' && way === 'always' && (kind === 'entry' || given !== undefined))
    return { subject, formerSubject: kind === 'entry' ? `${callee} at the end` : called }
  if (language === 'java' && kind === 'listener' && way === 'once') return { subject, formerSubject: `${callee} when it ends` }
  const isPlainInGo = language === 'go' && (way !== 'always' || isKnown)
  const former = isPlainInGo ? `${callee}()` : way === 'always' ? inAnyCase[language]?.(callee) : subject
  return former === undefined || former === subject ? { subject } : { subject, formerSubject: former }
}
