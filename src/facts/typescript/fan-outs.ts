import type { FanOut } from '#model/facts/concurrency'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { boundsRows, concurrencyLibraries, ownedRows, readsRows, type ConcurrencyLibrary } from '../libraries/concurrency-libraries.ts'
import type { Extractor } from './context.ts'
import { valueShape } from './value-shape.ts'

type Over = Pick<FanOut, 'over' | 'from'>

/** Names of all members of a call chain: `db.selectFrom('x').selectAll().execute` gives selectFrom, selectAll, execute. */
const chain = (node: ts.Expression): string[] => {
  const at = bare(node)
  if (ts.isCallExpression(at)) return chain(at.expression)
  return ts.isPropertyAccessExpression(at) ? [...chain(at.expression), at.name.text] : []
}

/** Rows from an awaited read that has no limit and is not restricted to one owner. */
const rowsOf = (module: Module, list: ts.Expression): Over | undefined => {
  const value = bare(list)
  if (!ts.isIdentifier(value)) return undefined
  const declaration = module.declarationOf(value)
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer || !ts.isAwaitExpression(declaration.initializer))
    return undefined
  const read = bare(declaration.initializer)
  if (!ts.isCallExpression(read) || !chain(read).some((name) => readsRows.test(name))) return undefined
  const text = read.getText(module.file)
  // All statements of a transaction run on one connection.
  if (/^\s*(\w*tx|trx|transaction)\b/i.test(text)) return undefined
  if (boundsRows.test(text)) return undefined
  const filtered =
    /\bwhere\b/i.test(text) || (/^(find|findBy|getAll|listAll|fetchAll)$/.test(chain(read).at(-1) ?? '') && read.arguments.length > 0)
  const condition = /\bwhere\b([^]*)$/i.exec(text)?.[1] ?? ''
  if (filtered && (condition === '' || ownedRows.test(condition))) return undefined
  return { over: filtered ? 'selection' : 'table', from: shortText(module, read.expression, 50) }
}

const sends =
  /^(create|update|upsert|delete|insert|save|destroy|remove|execute|query|send|sendMail|fetch|request|post|put|patch|get|upload|publish|add|enqueue|run|invoke|process|sync|index|charge|refund)/i

/** The callback awaits something or returns a promise. */
const works = (module: Module, callback: ts.Expression): boolean => {
  const origin = module.origin(callback)
  const node = origin.kind === 'local' ? origin.node : bare(callback)
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node) && !ts.isFunctionDeclaration(node)) return false
  let found = false
  const visit = (at: ts.Node): void => {
    found ||= ts.isAwaitExpression(at)
    if (!found) ts.forEachChild(at, visit)
  }
  if (node.body) visit(node.body)
  if (found) return true
  if (!node.body || ts.isBlock(node.body)) return false
  const given = bare(node.body)
  if (!ts.isCallExpression(given)) return false
  const target = module.origin(given.expression)
  const isAsync =
    target.kind === 'local' &&
    ts.isFunctionLike(target.node) &&
    ts.canHaveModifiers(target.node) &&
    (ts.getModifiers(target.node)?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false)
  return isAsync || sends.test(chain(given).at(-1) ?? '')
}

/** Whether a limiter in the callback bounds the concurrency: `limit(() => …)`, a queue, a semaphore. */
const isLimited = (module: Module, callback: ts.Expression): boolean =>
  /\b\w*(limit|limiter|queue|semaphore|throttle|pool|mutex|bottleneck)\w*(\.\w+)?\(/i.test(callback.getText(module.file))

const isLibrary = namePattern((name) => concurrencyLibraries[name] !== undefined)
const waitsForAll = namePattern(/^(all|allSettled)$/)

/** Work started all at once, without a concurrency limit. */
export const fanOuts: Extractor = ({ module, emit }) => {
  const add = (node: ts.Node, by: string, over: Over, limitAt?: FanOut['limitAt']): void =>
    emit({
      kind: 'fan-out',
      at: { startLine: module.span(node).startLine, endLine: module.span(node).startLine },
      within: module.within(node),
      subject: `${by} ${over.from}`.trim(),
      by,
      ...over,
      ...(limitAt ? { limitAt } : {}),
    })

  const throughLibrary = (call: ts.CallExpression | ts.NewExpression, library: ConcurrencyLibrary): void => {
    const argument = call.arguments?.[library.options]
    const options = argument && !ts.isSpreadElement(argument) ? valueShape(module, argument) : undefined
    if (options && options.type !== 'object') return
    const limit = library.limitKeys.map((key) => options?.keys[key]).find((property) => property !== undefined)
    if (!limit && options?.open) return
    const list = call.arguments?.[0]
    const over = library.takes === 'tasks' ? ({ over: 'tasks', from: '' } as const) : list && rowsOf(module, list)
    if (over) add(call, library.library, over, limit?.at)
  }

  for (const call of module.madeFrom(isLibrary)) {
    const library = concurrencyLibraries[module.originName(call.expression)]
    if (library) throughLibrary(call, library)
  }
  for (const call of module.callsNamed(waitsForAll)) {
    if (!/^Promise\.(all|allSettled)$/.test(call.expression.getText(module.file))) continue
    const [argument] = call.arguments
    const mapped = argument && bare(argument)
    if (
      !mapped ||
      !ts.isCallExpression(mapped) ||
      !ts.isPropertyAccessExpression(mapped.expression) ||
      mapped.expression.name.text !== 'map'
    )
      continue
    const [callback] = mapped.arguments
    if (!callback || isLimited(module, callback) || !works(module, callback)) continue
    const over = rowsOf(module, mapped.expression.expression)
    if (over) add(call, 'Promise.all', over)
  }
}
