/** A pair of brackets of a Go text, with the commas that are directly in it. */
export interface BracketPair {
  readonly open: number
  /** Offset of the closing bracket; the text's end when it is missing. */
  readonly close: number
  readonly commas: readonly number[]
  /** The pair around it. */
  readonly outer: BracketPair | undefined
}

interface Open {
  readonly open: number
  close: number
  readonly commas: number[]
  readonly outer: Open | undefined
}

const endOfQuoted = (text: string, from: number, quote: number): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // A backslash escapes in strings and runes, not between backquotes.
    if (code === 92 && quote !== 96) at += 1
    else if (code === quote) return at
    // A string that is not closed ends with its line.
    else if (code === 10 && quote !== 96) return at
  }
  return text.length
}

const endOfComment = (text: string, from: number): number => {
  const block = text.charCodeAt(from + 1) === 42
  const end = text.indexOf(block ? '*/' : '\n', from + 2)
  return end === -1 ? text.length : block ? end + 1 : end
}

/**
 * All brackets of a Go text by the offset of the opening one: strings, runes and comments left out. One pass over the characters, so that
 * arguments, bodies and scopes are found without a question to the parser.
 */
export const bracketsOf = (text: string): ReadonlyMap<number, BracketPair> => {
  const pairs = new Map<number, Open>()
  let around: Open | undefined
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 34:
      case 39:
      case 96:
        at = endOfQuoted(text, at, text.charCodeAt(at))
        break
      case 47: {
        const next = text.charCodeAt(at + 1)
        if (next === 47 || next === 42) at = endOfComment(text, at)
        break
      }
      case 40:
      case 91:
      case 123: {
        const pair: Open = { open: at, close: text.length, commas: [], outer: around }
        pairs.set(at, pair)
        around = pair
        break
      }
      case 41:
      case 93:
      case 125:
        if (around) {
          around.close = at
          around = around.outer
        }
        break
      case 44:
        around?.commas.push(at)
        break
    }
  }
  return pairs
}
