import type { CodeFile } from '#code/code-file'
import { stmtsIn } from '#code/inside'
import type { Expr, Located, Stmt } from '#code/model'
import { withEdits, type TextEdit } from './text-edit.ts'

/** Short texts and comments: what looks like a comment in a text is none. Texts that the code model has are left out before. */
const tokens: Readonly<Record<string, RegExp>> = {
  python: /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|(#[^\n\r]*)/g,
  other: /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`|(\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/)/g,
}

/** What may begin a comment, of the language or of SQL. */
const mark: Readonly<Record<string, RegExp>> = { python: /--|#/, other: /--|\/\/|\/\*/ }

const isText = (expr: Expr): boolean =>
  expr.kind === 'template' || (expr.kind === 'literal' && (expr.type === 'text' || expr.type === 'pattern' || expr.type === 'bytes'))

/** Lines as one, with a space for each break and the indentation after it. */
const joined = (text: string, language: string): string => {
  const lines = (language === 'go' ? text : text.replaceAll(/\\\r?\n/g, '\n')).split('\n')
  const last = lines.length - 1
  return lines.map((line, at) => (at === 0 ? (last === 0 ? line : line.trimEnd()) : at === last ? line.trimStart() : line.trim())).join(' ')
}

const simple: ReadonlySet<Stmt['kind']> = new Set(['eval', 'return', 'throw', 'break', 'continue', 'goto', 'send', 'defer'])

/** Whether a line break or a comment follows. */
const endsLine = (text: string, from: number): boolean => {
  let at = from
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at += 1
  return text[at] === '\n' || text.startsWith('//', at) || text.startsWith('/*', at)
}

/** Semicolons where a line break ends a statement. */
const semicolons = ({ text, module }: CodeFile, exprs: readonly Expr[], stmts: readonly Stmt[]): readonly TextEdit[] => {
  if (module.language === 'python' || module.language === 'java') return []
  const inner = [...stmts, ...exprs.flatMap((expr) => (expr.kind === 'lambda' ? (expr.function.body ?? []) : []))]
  return stmtsIn(inner)
    .flatMap((stmt) => (stmt.kind === 'define' && stmt.definition.kind === 'function' ? stmtsIn(stmt.definition.body ?? []) : [stmt]))
    .flatMap(({ kind, end }) => (simple.has(kind) && endsLine(text, end) ? [{ start: end, end, text: ';' }] : []))
}

/**
 * The source of a part of the code on one line, without comments; undefined where that would change it: a text over lines may hold a comment,
 * Java's text blocks need their first line, and JSX has text that is not marked as such.
 *
 * @param exprs The expressions in the part.
 * @param stmts The statements in the part.
 */
export const onOneLine = (
  file: CodeFile,
  part: Located,
  exprs: readonly Expr[],
  edits: readonly TextEdit[] = [],
  stmts: readonly Stmt[] = [],
): string | undefined => {
  const { text, module } = file
  const { language } = module
  const family = language === 'python' ? 'python' : 'other'
  const isMixed = exprs.some(({ kind }) => kind === 'other')
  const all = [...edits, ...semicolons(file, exprs, stmts)]
  const pieces: string[] = []
  let isReadable = true
  const write = (from: number, to: number, isLiteral: boolean): void => {
    const isLast = to === part.end
    const inner = all.filter(({ start, end }) => from <= start && end <= to && (start < to || isLast))
    const written = withEdits(text, inner, from, to)
    if (isLiteral) {
      if (written.includes('\n') && (mark[family]?.test(written) || language === 'java')) isReadable = false
      pieces.push(joined(written, language))
      return
    }
    const plain = written.replaceAll(tokens[family] ?? /$^/g, (token: string, comment?: string) => {
      if (comment !== undefined && isMixed) isReadable = false
      return comment === undefined ? token : ' '
    })
    pieces.push(joined(plain, language))
  }
  let at = part.start
  const literals = exprs.filter((expr) => isText(expr) && part.start <= expr.start && expr.end <= part.end)
  for (const literal of literals.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (literal.start < at) continue
    write(at, literal.start, false)
    write(literal.start, literal.end, true)
    at = literal.end
  }
  write(at, part.end, false)
  return isReadable ? pieces.join('').trim() : undefined
}
