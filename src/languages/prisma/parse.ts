/** A line of a block: a field, an enum's value, a setting (`provider = "postgresql"`) or a block attribute (`@@map("users")`). */
export interface PrismaLine {
  readonly line: number
  readonly text: string
}

export interface PrismaBlock {
  /** `model`, `view`, `enum`, `type`, `datasource`, `generator`. */
  readonly keyword: string
  readonly name: string
  readonly startLine: number
  readonly endLine: number
  readonly lines: readonly PrismaLine[]
}

const head = /^\s*(model|view|enum|type|datasource|generator)\s+(\w+)\s*\{\s*$/

/** A line without its comment; `//` inside quotes does not start a comment. */
const uncommented = (line: string): string => {
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1
    else if (line[at] === '"') quoted = !quoted
    else if (!quoted && line.startsWith('//', at)) return line.slice(0, at)
  }
  return line
}

/** Blocks of a Prisma schema. The language is line-based: a line with `}` alone closes a block. */
export const parsePrisma = (text: string): PrismaBlock[] => {
  const blocks: PrismaBlock[] = []
  let open: { keyword: string; name: string; startLine: number; lines: PrismaLine[] } | undefined
  for (const [index, raw] of text.split('\n').entries()) {
    const line = uncommented(raw).trim()
    if (open) {
      if (line === '}') {
        blocks.push({ ...open, endLine: index + 1 })
        open = undefined
      } else if (line !== '') open.lines.push({ line: index + 1, text: line })
      continue
    }
    const found = head.exec(line)
    if (found?.[1] && found[2]) open = { keyword: found[1], name: found[2], startLine: index + 1, lines: [] }
  }
  return blocks
}
