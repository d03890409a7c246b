import type { OperationMark } from '#model/facts/requests/operation'
import { lastName } from '#code/last-name'
import { exprsIn, exprsOf, givenTo, stmtsIn } from '#code/inside'
import type { Call, Expr, FunctionModel, Loop, Stmt } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { wordsOf } from '#models/naming/words'
import type { ModuleCode } from '../reading/module-code.ts'

/** Functions that try several keys, one after the other: what an old key signed stays valid while the new one is introduced. */
export const keyTrials = ({ file, withinAt }: ModuleCode): readonly OperationMark[] => {
  if (!/key|secret/i.test(file.text)) return []
  const trials = file.index.functions.flatMap((fn) => (fn.body && (loopOver(fn.body) ?? eachOver(fn.body) ?? secondTrial(fn.body))) || [])
  const lists = file.index.calls.flatMap(({ call, scope }) => keyListOf(call, scope) ?? [])
  const choices = /\bkid\b/.test(file.text) ? file.index.functions.flatMap((fn) => (fn.body && choiceById(fn.body)) ?? []) : []
  const found = new Map<string, OperationMark>()
  for (const place of [...trials, ...lists, ...choices]) {
    const { startLine } = file.spanOf(place)
    const within = withinAt(place)
    if (found.has(within)) continue
    found.set(within, {
      kind: 'operation-mark',
      at: { startLine, endLine: startLine },
      within,
      subject: 'several keys',
      mark: 'key-rotation',
      by: shortened(file.textOf(place)),
    })
  }
  return [...found.values()]
}

/** Names under which a call is given its keys, or is made of them. */
const namesKeys = (name: string): boolean => wordsOf(name).some((word) => keyWords.has(word))

/** Words of makers that hold several keys: `MultiFernet`, `Keygrip`. */
const holdsSeveral: ReadonlySet<string> = new Set(['multi', 'keygrip', 'keyring'])

/** The list of keys that a call is given: `session({ secret: [current, previous] })`, `MultiFernet([first, second])`. */
const keyListOf = (call: Call, scope: Scope): Expr | undefined => {
  const options = call.args.flatMap((argument) => (argument.kind === 'object' ? argument.properties : []))
  const named = [...options, ...call.keywords].find((one) => {
    const name = 'key' in one ? keyText(one.key) : one.name
    return name !== undefined && namesKeys(name) && isListOfKeys(valueOf(one.value, scope))
  })
  if (named) return named.value
  const maker = lastName(call.callee)
  return wordsOf(maker).some((word) => holdsSeveral.has(word)) &&
    call.args.some((argument) => isList(valueOf(argument, scope)) || isKey(argument))
    ? call
    : undefined
}

/** What a variable was made with. */
const valueOf = (expr: Expr, scope: Scope): Expr => {
  const [definition] = expr.kind === 'name' ? definitionsOf(expr.name, scope, expr.start) : []
  return definition?.from.kind === 'value' && definition.from.way.length === 0 ? definition.from.value : expr
}

const keyText = (key: Expr | string | undefined): string | undefined =>
  typeof key === 'string' ? key : key?.kind === 'name' ? key.name : key?.kind === 'literal' ? String(key.value) : undefined

/** Two or more values that are not written down: names of settings are. */
const isListOfKeys = (expr: Expr | undefined): boolean =>
  expr?.kind === 'array' && expr.elements.length > 1 && expr.elements.every((item) => item.kind !== 'literal' && item.kind !== 'object')

const isList = (expr: Expr): boolean =>
  (expr.kind === 'array' && expr.elements.length > 0) ||
  (expr.kind === 'call' && /^(split|map|collect|toList)$/.test(lastName(expr.callee)))

/** Members that look something up. */
const looksUp: ReadonlySet<string> = new Set([
  'get',
  'find',
  'getKey',
  'getSigningKey',
  'lookup',
  'key',
  'resolve',
  'getOrDefault',
  'fetch',
])

/** A key is chosen by the id that the token or the message names. */
const choiceById = (body: readonly Stmt[]): Expr | undefined =>
  exprsIn(body).find((expr) => {
    const isChoice = expr.kind === 'index' || (expr.kind === 'call' && expr.callee.kind === 'member' && looksUp.has(expr.callee.name))
    if (!isChoice) return false
    const [of, by] = expr.kind === 'index' ? [expr.object, [expr.index]] : [expr.callee, expr.args]
    if (!exprsOf(of, 'own').some((part) => (part.kind === 'name' || part.kind === 'member') && namesKeys(part.name))) return false
    return by.some((one) => one !== undefined && exprsOf(one).some(isKeyId))
  })

const isKeyId = (expr: Expr): boolean =>
  ((expr.kind === 'name' || expr.kind === 'member') && (expr.name === 'kid' || expr.name === 'Kid' || expr.name === 'keyId')) ||
  (expr.kind === 'literal' && expr.value === 'kid')

const shortened = (text: string): string =>
  (text.split('\n', 1)[0] ?? '')
    .trimEnd()
    .replace(/[{:(]$/, '')
    .trimEnd()
    .slice(0, 60)

/** Words of what was current before. */
const formerWords: ReadonlySet<string> = new Set(['previous', 'prev', 'old', 'former', 'secondary', 'retired', 'fallback'])

/** The same check with a former key, beside the one with the current key: `verify(token, current) || verify(token, previous)`. */
const secondTrial = (body: readonly Stmt[]): Call | undefined => {
  const checks = exprsIn(body).filter(
    (expr): expr is Call => expr.kind === 'call' && wordsOf(lastName(expr.callee)).some((word) => tests.has(word)),
  )
  return checks.find(
    (one) =>
      givenTo(one).some(
        (part) => (part.kind === 'name' || part.kind === 'member') && wordsOf(part.name).some((word) => formerWords.has(word)),
      ) &&
      checks.some(
        (other) => other !== one && lastName(other.callee) === lastName(one.callee) && (other.end <= one.start || one.end <= other.start),
      ),
  )
}

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

/** A setting that holds a key: `"SIGNING_KEY"`. */
const isKeyName = (expr: Expr): boolean =>
  expr.kind === 'literal' && typeof expr.value === 'string' && /^\w+$/.test(expr.value) && namesKeys(expr.value)

const loopOver = (body: readonly Stmt[]): Loop | undefined =>
  stmtsIn(body).find((stmt): stmt is Loop => {
    if (stmt.kind !== 'loop' || !stmt.each) return false
    const target = stmt.each.targets.at(-1)
    // With a type, the element is a declaration.
    const element = target?.kind === 'assign' ? target.targets[0] : target
    if (element?.kind !== 'name') return false
    if (listsNames(stmt.each.over)) return false
    const isOfKeys = isKey(element) || exprsOf(stmt.each.over).some((part) => isKey(part) || isKeyName(part))
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
    const isOfKeys =
      wordsOf(element).some((word) => keyWords.has(word)) || exprsOf(expr.callee.object).some((part) => isKey(part) || isKeyName(part))
    return isOfKeys && testsWith(exprsIn(fn.body), element)
  })
