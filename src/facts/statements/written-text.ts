/** A string built in place: literals, concatenations, and names in the file that hold a literal. */
export interface WrittenText {
  /** The string. `$1` replaces every part that is known only at run time. */
  readonly text: string
  /** Offset after its last part. */
  readonly end: number
}

/** Languages with their own string syntax. */
export type Writing = 'typescript' | 'python' | 'go' | 'java'

const hole = '$1'
const head = /([rbuft]{0,2})("""|'''|"|'|`)/iy
const space = /(?:\s|\\\n|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
const spaceOfPython = /(?:\s|\\\n|#[^\n]*)*/y
const operand = /[\p{L}_$][\p{L}\p{N}_$.]*/uy
const maxDepth = 3
/** In characters. The rest of a longer string is ignored. */
const maxLength = 50_000

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\n': '' }

const at = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

/** Offset after the bracket that opens here. Also counts quoted brackets, which are rare in an interpolation. */
const behindBracket = (text: string, from: number): number => {
  let depth = 0
  for (let index = from; index < text.length; index += 1) {
    const char = text.charAt(index)
    if ('([{'.includes(char)) depth += 1
    else if (')]}'.includes(char) && (depth -= 1) === 0) return index + 1
  }
  return text.length
}

class Reader {
  readonly #file: string
  readonly #writing: Writing
  readonly #space: RegExp

  constructor(file: string, writing: Writing) {
    this.#file = file
    this.#writing = writing
    this.#space = writing === 'python' ? spaceOfPython : space
  }

  /** The string that starts with a literal at an offset. Undefined if there is no literal. */
  read(from: number, depth: number): WrittenText | undefined {
    const first = this.#literal(from, depth)
    if (!first) return undefined
    let { text, end } = first
    while (text.length < maxLength) {
      const next = this.#skipped(end)
      const isSum = this.#file.charAt(next) === '+' && this.#file.charAt(next + 1) !== '+' && this.#file.charAt(next + 1) !== '='
      const begin = isSum ? this.#skipped(next + 1) : next
      const literal = isSum || this.#writing === 'python' ? this.#literal(begin, depth) : undefined
      const part = literal ?? (isSum ? this.#named(begin, depth) : undefined)
      if (!part) break
      text += part.text
      end = part.end
    }
    return { text, end }
  }

  #skipped(from: number): number {
    return from + (at(this.#space, this.#file, from)?.[0].length ?? 0)
  }

  /** A name, a member or a call: the literal that the file assigns to it once, otherwise a hole. */
  #named(from: number, depth: number): WrittenText | undefined {
    const name = at(operand, this.#file, from)?.[0]
    if (name === undefined) return undefined
    let end = from + name.length
    while ('([{'.includes(this.#file.charAt(end)) && end < this.#file.length) end = behindBracket(this.#file, end)
    return { text: this.held(name, depth) ?? hole, end }
  }

  /** The string that a name holds, if the file assigns it exactly one literal. */
  held(name: string, depth: number): string | undefined {
    const own = name.split('.').at(-1) ?? ''
    if (depth >= maxDepth || !/^\w{2,60}$/.test(own)) return undefined
    const given = new RegExp(`(?<![\\w.])${own}\\b\\s*(?::\\s*[\\w.]+\\s*)?:?=\\s*\\(?\\s*(?=[rbuf]{0,2}["'\`])`, 'gi')
    const found = [...this.#file.matchAll(given)]
    return found.length === 1 && found[0] ? this.read(found[0].index + found[0][0].length, depth + 1)?.text : undefined
  }

  #literal(from: number, depth: number): WrittenText | undefined {
    const [all, prefix = '', quote = ''] = at(head, this.#file, from) ?? []
    if (all === undefined || (prefix !== '' && this.#writing !== 'python')) return undefined
    const isRaw = (quote === '`' && this.#writing === 'go') || /r/i.test(prefix)
    const close = this.#writing === 'python' || this.#writing === 'java' ? quote : quote.charAt(0)
    const opensHole = quote === '`' && this.#writing === 'typescript' ? '${' : /[ft]/i.test(prefix) ? '{' : undefined
    let text = ''
    let index = from + prefix.length + close.length
    for (; index < this.#file.length && !this.#file.startsWith(close, index); index += 1) {
      const char = this.#file.charAt(index)
      if (char === '\\' && !isRaw) {
        index += 1
        const escaped = this.#file.charAt(index)
        text += escapes[escaped] ?? escaped
      } else if (opensHole === '{' && this.#file.startsWith('{{', index)) {
        text += '{'
        index += 1
      } else if (opensHole !== undefined && this.#file.startsWith(opensHole, index)) {
        const open = index + opensHole.length - 1
        const end = behindBracket(this.#file, open)
        const name = this.#file.slice(open + 1, end - 1).trim()
        text += (/^[\w.]+$/.test(name) ? this.held(name, depth) : undefined) ?? hole
        index = end - 1
      } else {
        // A single-line string ends at the line break, even without a closing quote.
        if (char === '\n' && close.length === 1 && quote !== '`') break
        text += char
      }
    }
    // `"SELECT {} FROM users".format(…)`
    const filled = this.#writing === 'python' && opensHole === undefined ? text.replace(/\{[\w.!:]*\}/g, hole) : text
    return { text: filled, end: index + close.length }
  }
}

/** The string that starts with the literal at an offset, with the parts appended to it, as far as the file shows. */
export const writtenText = (file: string, from: number, writing: Writing): WrittenText | undefined =>
  new Reader(file, writing).read(from, 0)

/** The string that a name holds, if the file assigns it exactly one literal. */
export const textHeldBy = (file: string, name: string, writing: Writing): string | undefined => new Reader(file, writing).held(name, 0)
