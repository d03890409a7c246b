/** A declared variable: its type and name as written, and where its value starts (-1 when it is given none). */
export interface Declared {
  readonly type: string
  readonly name: string
  readonly valueAt: number
}

const modifier = /(?:final|public|private|protected|static|volatile|transient|abstract|synchronized|native|strictfp|default)\b\s*/y
const identifier = /[A-Za-z_$][\w$]*(?:\s*\.\s*[A-Za-z_$][\w$]*)*/y
const space = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y
const annotationName = /@\s*[A-Za-z_$][\w$.]*\s*/y

const at = (pattern: RegExp, text: string, offset: number): string | undefined => {
  pattern.lastIndex = offset
  return pattern.exec(text)?.[0]
}

const closing: Readonly<Record<string, string>> = { '(': ')', '<': '>', '[': ']', '{': '}' }

/** Offset behind a bracketed part that starts here, never before it. String and character literals inside are skipped. */
export const skipBrackets = (text: string, from: number, to: number): number => {
  const open = text[from] ?? ''
  const close = closing[open]
  let depth = 0
  for (let index = from; index < to; index += 1) {
    const char = text[index]
    if (char === '"' || char === "'") index = skipQuoted(text, index, to) - 1
    else if (char === open) depth += 1
    else if (char === close && (depth -= 1) === 0) return index + 1
  }
  // An annotation in front can reach beyond the part, so `to` may lie before `from`.
  return Math.max(from, to)
}

const skipQuoted = (text: string, from: number, to: number): number => {
  const quote = text[from]
  if (text.startsWith('"""', from)) {
    const end = text.indexOf('"""', from + 3)
    return end < 0 ? to : end + 3
  }
  for (let index = from + 1; index < to; index += 1) {
    if (text[index] === '\\') index += 1
    else if (text[index] === quote || text[index] === '\n') return index + 1
  }
  return to
}

const skipSpace = (text: string, from: number): number => from + (at(space, text, from)?.length ?? 0)

/** Offset behind annotations and modifiers. */
export const skipModifiers = (text: string, from: number, to: number): number => {
  let offset = skipSpace(text, from)
  while (offset < to) {
    const name = text[offset] === '@' ? at(annotationName, text, offset) : undefined
    const word = name ?? at(modifier, text, offset)
    if (word === undefined) return offset
    offset += word.length
    if (name !== undefined && text[offset] === '(') offset = skipBrackets(text, offset, to)
    offset = skipSpace(text, offset)
  }
  return offset
}

/**
 * Reads `final Map<String, Order> orders = …` at an offset: a field, a local variable, a parameter or a resource. Read from the text, because
 * each question to the parser costs more. Undefined where it is none of these.
 */
export const readDeclaration = (text: string, from: number, to: number): Declared | undefined => {
  let offset = skipModifiers(text, from, to)
  const start = offset
  const simple = at(identifier, text, offset)
  if (simple === undefined) return undefined
  offset = skipSpace(text, offset + simple.length)
  const type = text.slice(start, start + simple.length).replace(/\s+/g, '')
  if (text[offset] === '<') offset = skipSpace(text, skipBrackets(text, offset, to))
  let suffix = ''
  while (text[offset] === '[' || text.startsWith('...', offset)) {
    suffix = '[]'
    offset = skipSpace(text, text[offset] === '[' ? skipBrackets(text, offset, to) : offset + 3)
  }
  const name = at(identifier, text, offset)
  if (name === undefined || offset >= to || name.includes('.')) return undefined
  offset = skipSpace(text, offset + name.length)
  const hasValue = offset < to && text[offset] === '=' && text[offset + 1] !== '='
  return { type: type + suffix, name, valueAt: hasValue ? skipSpace(text, offset + 1) : -1 }
}

/** Splits a text at commas that are in no brackets or literals. */
export const splitAtCommas = (text: string): string[] => {
  const parts: string[] = []
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] as string
    if (char === '"' || char === "'") index = skipQuoted(text, index, text.length) - 1
    else if (closing[char] !== undefined) index = skipBrackets(text, index, text.length) - 1
    else if (char === ',') {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
