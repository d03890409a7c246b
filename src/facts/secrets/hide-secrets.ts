import { languageOf } from '#languages/language-of'
import type { Span } from '#model/source-file'
import { foundSecrets } from './found-secrets.ts'
import { literalValues } from './literal-values.ts'
import { valueKind } from './value-kind.ts'

/** A file whose secrets are hidden. */
export interface SecretSource {
  readonly path: string
  readonly text: string
  /** Lines of values that are secrets by their name: settings of an image or a manifest, and fallbacks of keys. */
  readonly literals?: readonly Span[]
  /** Lines of findings of credentials. Where the text contains none, code composes it, and all literals on the lines are hidden. */
  readonly credentials?: readonly Span[]
  /** Names of settings on these lines: a sentence that names one shows no value. */
  readonly names?: ReadonlySet<string>
  /** Every generated value in the file counts as a secret: set for settings files, which need none. */
  readonly anyGenerated?: boolean
}

export interface SecretMask {
  /** Hides found credentials and generated values in any text. */
  readonly text: (text: string) => string
  /** Like `text`, but leaves what the product's own words contain: a value could be chosen to hide a verdict or a rule's id. */
  readonly textExcept: (ownWords: string) => (text: string) => string
  /** Hides all values in a file's text, also those that are words. Lines keep their numbers. */
  readonly source: (source: SecretSource) => string
  /** Hides all values of one file in a sentence about it; values that are words only inside of quoted code (between backticks). */
  readonly sentence: (path: string, sentence: string, ownWords?: string) => string
  /** Whether a text to be written into the file, such as a suggested edit, holds a value of it. */
  readonly isIn: (path: string, text: string) => boolean
}

/** A piece of this many characters counts as the secret, because truncated, wrapped or quoted output may contain only a part. */
const pieceLength = 8

/** Shorter values that are words are hidden only where they are assigned: `dev` is part of too much code. */
const shortestWord = 4

/** The value as written, URL-encoded, and in Base64 at each of the three byte offsets. */
const formsOf = (value: string): string[] => [
  value,
  encodeURIComponent(value.toWellFormed()),
  ...[0, 1, 2].map((from) => Buffer.from(value.slice(from)).toString('base64')),
]

/** The value, and its decoded form if it may be `data` of a Kubernetes Secret. */
const decodings = (value: string): string[] => {
  if (value.length < pieceLength || !/^[A-Za-z\d+/]+={0,2}$/.test(value)) return [value]
  const decoded = Buffer.from(value, 'base64').toString()
  return /^[\x20-\x7e]+$/.test(decoded) ? [value, decoded] : [value]
}

/** The text with each whole occurrence of the words replaced: `dev-secret`, not the start of `dev-secrets`. */
const withoutWords = (text: string, words: ReadonlySet<string>): string => {
  let result = text
  for (const word of words) {
    let from = 0
    for (let at = result.indexOf(word, from); at !== -1; at = result.indexOf(word, from)) {
      const end = at + word.length
      const isWhole = !/[\w-]/.test(result.charAt(at - 1)) && !/[\w-]/.test(result.charAt(end))
      if (isWhole) result = `${result.slice(0, at)}***${result.slice(end)}`
      from = isWhole ? at + 3 : at + 1
    }
  }
  return result
}

/** Names of several words, such as those of rules and files, and fingerprints: they have digits too, and are not secrets. */
const isName = /^(?:[a-z]+\d*(?:[-_./*]+[a-z]+\d*)+|[0-9a-f]{16}|[0-9a-f]{8}\.[0-9a-f]{8})$/i

const generatedIn = (text: string): string[] =>
  text.split(/[\s"'`,:;{}[\]()#]+/).filter((word) => valueKind(word) === 'random' && !isName.test(word))

/** The lines on which literals are hidden, whatever they contain. */
const literalsOf = ({ path, text, literals = [], credentials = [] }: SecretSource): readonly Span[] => {
  if (credentials.length === 0) return literals
  const lines = new Set([
    ...foundSecrets(text).flatMap(({ fact }) => fact?.at.startLine ?? []),
    // A credential in the name is reported on the first line.
    ...(foundSecrets(path).length > 0 ? [1] : []),
  ])
  const isComposed = ({ startLine, endLine }: Span): boolean => ![...lines].some((line) => startLine <= line && line <= endLine)
  return [...literals, ...credentials.filter(isComposed)]
}

const nothing: ReadonlySet<string> = new Set()

/**
 * Creates a mask that replaces secrets of the given files with `***`: in any text every piece (8 characters or more) of found credentials
 * and generated values; words that are secrets by their name alone only in their own file. The values do not leave this function.
 *
 * @param sources files that contain secrets, and files that are shown
 * @returns undefined if they contain none
 */
export const hideSecrets = (sources: Iterable<SecretSource>): SecretMask | undefined => {
  const pieces = new Set<string>()
  const words = new Map<string, Set<string>>()
  const add = (value: string): void => {
    for (const form of value === '' ? [] : formsOf(value))
      for (let at = 0; at + pieceLength <= form.length; at += 1) pieces.add(form.slice(at, at + pieceLength))
  }
  for (const source of sources) {
    const { path, text, names = nothing, anyGenerated = false } = source
    for (const { value } of [...foundSecrets(text), ...foundSecrets(path)]) add(value)
    const literals = literalsOf(source)
    if (anyGenerated) for (const value of generatedIn(text)) add(value)
    const values = literalValues(text, literals, languageOf(path)).flatMap((literal) => literal.values.flatMap(decodings))
    const own = words.get(path) ?? new Set()
    for (const value of values) {
      if (valueKind(value) === 'random') add(value)
      if (value.trim().length >= shortestWord && !names.has(value) && !/[\r\n]/.test(value)) own.add(value.trim())
    }
    if (literals.length > 0) words.set(path, own)
  }
  if (pieces.size === 0 && words.size === 0) return undefined

  const hideExcept = (kept: ReadonlySet<string>, text: string): string => {
    let result = ''
    let copied = 0
    let hiddenTo = 0
    for (let at = 0; at + pieceLength <= text.length; at += 1) {
      const piece = text.slice(at, at + pieceLength)
      if (!pieces.has(piece) || kept.has(piece)) continue
      if (at > hiddenTo || hiddenTo === 0) result += `${text.slice(copied, at)}***`
      hiddenTo = at + pieceLength
      copied = hiddenTo
    }
    return result + text.slice(copied)
  }
  const hide = (text: string): string => hideExcept(nothing, text)
  const textExcept = (ownWords: string): ((text: string) => string) => {
    const kept = new Set<string>()
    for (let at = 0; at + pieceLength <= ownWords.length; at += 1) {
      const piece = ownWords.slice(at, at + pieceLength)
      if (pieces.has(piece)) kept.add(piece)
    }
    return (text) => hideExcept(kept, text)
  }

  return {
    text: hide,
    textExcept,
    source: (source) => {
      const { path, text } = source
      let masked = ''
      let copied = 0
      for (const { start, end } of literalValues(text, literalsOf(source), languageOf(path)).sort(
        (a, b) => a.start - b.start || b.end - a.end,
      )) {
        if (end <= copied) continue
        const from = Math.max(start, copied)
        masked += text.slice(copied, from) + text.slice(from, end).replace(/[^\r\n]+/g, '***')
        copied = end
      }
      return hide(withoutWords(masked + text.slice(copied), words.get(path) ?? nothing))
    },
    sentence: (path, sentence, ownWords = '') => {
      const own = words.get(path) ?? nothing
      const quoted = own.size === 0 ? sentence : sentence.replace(/`[^`]*`/g, (part) => withoutWords(part, own))
      return textExcept(ownWords)(quoted)
    },
    isIn: (path, text) => hide(text) !== text || withoutWords(text, words.get(path) ?? nothing) !== text,
  }
}
