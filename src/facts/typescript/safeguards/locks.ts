import { shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { namesLock } from '../../shared/names-lock.ts'
import type { Extractor } from '../calls/context.ts'
import { valueShape } from '../reading/value-shape.ts'

const literals = (module: Module, call: ts.CallExpression): string[] =>
  call.arguments.slice(2).flatMap((argument) => {
    const shape = valueShape(module, argument)
    if (shape.type === 'literal') return [String(shape.value).toUpperCase()]
    return shape.type === 'object' ? (shape.open ? ['?'] : Object.keys(shape.keys).map((key) => key.toUpperCase())) : ['?']
  })

/** Whether a set-if-absent call gives its key an expiry. Undefined for other calls, and where the expiry is unknown. */
const expires = (module: Module, call: ts.CallExpression, member: string): boolean | undefined => {
  if (/^set_?nx$/i.test(member)) {
    const around = module.functionAround(call) ?? module.file
    return /\b(p?expire(at)?|eval|multi)\b/i.test(around.getText(module.file)) ? undefined : false
  }
  if (member !== 'set') return undefined
  const words = literals(module, call)
  if (words.some((word) => /^(EX|PX|EXAT|PXAT|EXPIRATION|KEEPTTL)$/.test(word)))
    return words.includes('NX') || words.includes('CONDITION') ? true : undefined
  if (words.some((word) => /TTL|EXP/.test(word))) return undefined
  return words.includes('NX') && !words.includes('?') && !words.includes('GET') ? false : undefined
}

/** Locks in Redis: keys set only if absent. */
export const locks: Extractor = ({ module, emit }) => {
  if (!/\bNX\b|setnx/i.test(module.file.text)) return
  for (const call of module.calls()) {
    const [key] = call.arguments
    if (!key || !ts.isPropertyAccessExpression(call.expression) || call.arguments.length < 2) continue
    const ends = expires(module, call, call.expression.name.text)
    const name = shortText(module, key, 60)
    if (ends === undefined || !namesLock(name, module.within(call))) continue
    emit({
      kind: 'lock',
      at: module.span(call),
      within: module.within(call),
      subject: `lock ${name}`,
      library: 'redis',
      key: name,
      expires: ends,
    })
  }
}
