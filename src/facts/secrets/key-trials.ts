import type { OperationMark } from '#model/facts/operation'
import { lastName } from '#code/last-name'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { Call, Expr, FunctionModel, Loop, Stmt } from '#code/model'
import { wordsOf } from '#models/words'
import type { ModuleCode } from '../module-code.ts'

/** Functions that try several keys, one after the other: what an old key signed stays valid while the new one is introduced. */
export const keyTrials = ({ file, withinAt }: ModuleCode): readonly OperationMark[] => {
  if (!/key|secret/i.test(file.text)) return []
  return file.index.functions.flatMap((fn): OperationMark[] => {
    const place = fn.body && (loopOver(fn.body) ?? eachOver(fn.body))
    if (!place) return []
    const { startLine } = file.spanOf(place)
    return [
      {
        kind: 'operation-mark',
        at: { startLine, endLine: startLine },
        within: withinAt(place),
        subject: 'several keys',
        mark: 'key-rotation',
        by: shortened(file.textOf(place)),
      },
    ]
  })
}

const shortened = (text: string): string =>
  (text.split('\n', 1)[0] ?? '')
    .trimEnd()
    .replace(/[{:(]$/, '')
    .trimEnd()
    .slice(0, 60)

/** Members that ask the elements of a list one by one. */
const goesThrough: ReadonlySet<string> = new Set(['some', 'find', 'any', 'anyMatch', 'map', 'filter', 'flatMap'])
const keyWords: ReadonlySet<string> = new Set(['key', 'keys', 'secret', 'secrets', 'jwk', 'jwks'])
const tests: ReadonlySet<string> = new Set([
  ...[
    'verify',
    'verified',
    'verifies',
    'verifier',
    'valid',
    'validate',
    'decode',
    'decrypt',
    'hmac',
    'mac',
    'sign',
    'signature',
    'parse',
    'compare',
  ],
  ...['subject', 'claims', 'unseal', 'unsign', 'loads', 'check', 'match', 'matches', 'digest', 'open', 'authenticate'],
])

const isKey = (expr: Expr): boolean =>
  (expr.kind === 'name' || expr.kind === 'member') && wordsOf(expr.name).some((word) => keyWords.has(word))

const testsWith = (body: readonly Expr[], element: string): boolean =>
  body.some(
    (expr) =>
      expr.kind === 'call' &&
      exprsOf(expr.callee).some(
        (part) => (part.kind === 'name' || part.kind === 'member') && wordsOf(part.name).some((word) => tests.has(word)),
      ) &&
      expr.args.some((argument) => exprsOf(argument).some((part) => part.kind === 'name' && part.name === element)),
  )

const loopOver = (body: readonly Stmt[]): Loop | undefined =>
  stmtsIn(body).find((stmt): stmt is Loop => {
    if (stmt.kind !== 'loop' || !stmt.each) return false
    const target = stmt.each.targets.at(-1)
    // With a type, the element is a declaration.
    const element = target?.kind === 'assign' ? target.targets[0] : target
    if (element?.kind !== 'name') return false
    if (listsNames(stmt.each.over)) return false
    const isOfKeys = isKey(element) || exprsOf(stmt.each.over).some(isKey)
    return isOfKeys && testsWith(exprsIn(stmt.body), element.name)
  })

/** `Object.keys(record)`, `map.keySet()`: names of entries. */
const listsNames = (expr: Expr): boolean =>
  expr.kind === 'call' && /^(keys|keySet|entries|entrySet|items|getKeys|names)$/.test(lastName(expr.callee))

/** `keys.some((key) => verify(token, key))` */
const eachOver = (body: readonly Stmt[]): Call | undefined =>
  exprsIn(body).find((expr): expr is Call => {
    if (expr.kind !== 'call' || expr.callee.kind !== 'member' || !goesThrough.has(lastName(expr.callee))) return false
    const [given] = expr.args
    const fn: FunctionModel | undefined = given?.kind === 'lambda' ? given.function : undefined
    const element = fn?.params[0]?.name
    if (!fn?.body || element === undefined || element === '') return false
    if (listsNames(expr.callee.object)) return false
    const isOfKeys = wordsOf(element).some((word) => keyWords.has(word)) || exprsOf(expr.callee.object).some(isKey)
    return isOfKeys && testsWith(exprsIn(fn.body), element)
  })
