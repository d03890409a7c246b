import { originName, type GoFunction, type Module } from '#languages/go/module'
import type { Context, Extractor } from '../calls/context.ts'

/** In-memory collections that grow: maps, slices and lists, which a reader may see half-written. */
const growing = /^(map\[|\[\]|\*?list\.List\b)/
const mutex = /^\*?sync\.(RW)?Mutex$/
const takesLock = /\.(?:R?Lock|TryR?Lock)\(\)/

const withoutComments = (text: string): string => text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))

const bodyOf = (module: Module, own: GoFunction): string => withoutComments(module.bodyText(own))

const methodsOf = (module: Module, type: string): GoFunction[] =>
  module.functions.filter((own) => own.receiver?.type?.name === type && own.receiver.name !== '' && own.body !== undefined)

const member = (holder: string, field: string): string => `(?<![\\w.])${holder}\\.${field}(?!\\w)`

/** Fields that methods of a type change while they hold its lock. */
const guardedFields = (module: Module, type: string): string[] =>
  [...(module.fieldsOf(type) ?? [])].flatMap(([field, { text }]) => {
    if (!growing.test(text)) return []
    const isChanged = methodsOf(module, type).some((own) => {
      const holder = member(own.receiver?.name ?? '', field)
      const body = bodyOf(module, own)
      return (
        (takesLock.test(body) || own.name.endsWith('Locked')) &&
        new RegExp(
          `${holder}(\\[[^\\]\\n]*\\])?\\s*(=(?!=)|\\+=)|\\bdelete\\(\\s*${holder}|${holder}\\.(PushBack|PushFront|Remove|Init|InsertBefore|InsertAfter)\\(`,
        ).test(body)
      )
    })
    return isChanged ? [field] : []
  })

/** A field guarded by a lock is read before the same method takes the lock. */
const readBeforeLock = ({ module, emit }: Context, type: string): void => {
  const fields = guardedFields(module, type)
  if (fields.length === 0) return
  for (const own of methodsOf(module, type)) {
    const holder = own.receiver?.name ?? ''
    const text = bodyOf(module, own)
    const lock = new RegExp(`(?<![\\w.])${holder}(?:\\.\\w+)?\\.R?Lock\\(\\)`).exec(text)
    if (!own.body || !lock || module.blockAround(own.body.open + lock.index) !== own.body) continue
    const before = text.slice(0, lock.index)
    if (/\bR?(Lock|Unlock)\b|\.Load\(|\bfunc\s*\(/.test(before.slice(1))) continue
    for (const field of fields) {
      const read = new RegExp(member(holder, field)).exec(before)
      if (!read || !new RegExp(member(holder, field)).test(text.slice(lock.index))) continue
      const at = own.body.open + read.index
      emit({
        kind: 'concurrent-hazard',
        at: module.spanOf({ start: at, end: at + read[0].length }),
        within: own.name,
        subject: `${field} before its lock`,
        hazard: 'read-before-lock',
        name: `${holder}.${field}`,
        otherAt: module.spanOf({ start: own.body.open + lock.index, end: own.body.open + lock.index + lock[0].length }),
      })
    }
  }
}

/** A random number generator that is stored next to a lock but used without it. */
const generators = ({ module, emit }: Context, type: string): void => {
  const fields = module.fieldsOf(type)
  if (!fields || ![...fields.values()].some(({ text }) => mutex.test(text))) return
  const kept = [...fields].filter(
    ([, { type: of }]) =>
      of?.name === 'Rand' && /^math\/rand$/.test(originName({ kind: 'import', module: of.module ?? '', path: [] }).split('#')[0] ?? ''),
  )
  for (const [field] of kept)
    for (const own of methodsOf(module, type)) {
      const holder = own.receiver?.name ?? ''
      const text = bodyOf(module, own)
      const use = new RegExp(`${member(holder, field)}\\.[A-Z]\\w*\\(`).exec(text)
      if (!own.body || !use || takesLock.test(text) || /Locked$|^New|^init/.test(own.name.split('.').at(-1) ?? '')) continue
      const at = own.body.open + use.index
      emit({
        kind: 'concurrent-hazard',
        at: module.spanOf({ start: at, end: at + use[0].length }),
        within: own.name,
        subject: `${field} without its lock`,
        hazard: 'unsafe-value-shared',
        name: `${holder}.${field}`,
        type: 'rand.Rand',
      })
      break
    }
}

const waitsBetween = /\.Wait\(\)|<-|\bLock\(\)|\bselect\b|\.Join\(/

/** A goroutine sets a variable of the function that started it, and that function reads it without waiting. */
const readEarly = ({ module, emit }: Context): void => {
  for (const own of module.functions) {
    const outer = own.outer
    if (own.started !== 'go' || !outer?.body || !own.body) continue
    const inside = bodyOf(module, own)
    if (takesLock.test(inside)) continue
    const from = module.text.indexOf('\n', own.node.end)
    if (from === -1 || from > outer.body.close) continue
    const behind = withoutComments(module.text.slice(from, outer.body.close))
    const head = withoutComments(module.text.slice(outer.body.open, own.node.start))
    for (const found of inside.matchAll(/^[ \t]*([a-z]\w*(?:, *\w+)*) = /gm)) {
      for (const name of (found[1] ?? '').split(/, */)) {
        if (name === '_' || !new RegExp(`\\bvar\\s+${name}\\b`).test(head)) continue
        if (new RegExp(`\\bvar\\s+${name}\\b|\\b${name}\\b[\\w, ]*:=`).test(inside)) continue
        const read = new RegExp(`(?<![\\w.&])${name}(?!\\w)`).exec(behind)
        if (!read || waitsBetween.test(behind.slice(0, read.index))) continue
        const lineStart = behind.lastIndexOf('\n', read.index) + 1
        const lineEnd = behind.indexOf('\n', read.index)
        const line = behind.slice(lineStart, lineEnd === -1 ? undefined : lineEnd)
        const at = from + read.index
        if (new RegExp(`\\b${name}\\b[\\w\\s,]*:?=(?!=)`).test(line) || waitsBetween.test(line) || module.functionAtOffset(at) !== outer)
          continue
        emit({
          kind: 'concurrent-hazard',
          at: module.spanOf({ start: at, end: at + name.length }),
          within: outer.name,
          subject: `${name} before it is set`,
          hazard: 'result-read-early',
          name,
          otherAt: module.spanOf({ start: own.node.start, end: own.node.start + 4 }),
        })
        return
      }
    }
  }
}

/** State shared by goroutines, where one of them bypasses the synchronization. */
export const sharedState: Extractor = (context) => {
  const { module } = context
  if (/\bsync\.(RW)?Mutex\b/.test(module.text))
    for (const type of module.structs.keys()) {
      readBeforeLock(context, type)
      generators(context, type)
    }
  if (/\bgo\s+func\b/.test(module.text)) readEarly(context)
}
