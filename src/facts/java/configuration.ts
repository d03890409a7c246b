import type { Annotation } from '#languages/java/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { isPlaceOfKey, isSensitiveName, isSigningKeyName } from '../secrets/sensitive-name.ts'
import type { Context, Extractor } from './context.ts'
import { stringOf } from './literals.ts'

const upperName = (key: string): string => key.replace(/[.-]/g, '_').toUpperCase()

/** `@Value("${jwt.secret:change-me}")`: the fallback for a missing property. */
const emitValue = ({ module, emit }: Context, annotation: Annotation, field: string, node: SyntaxNode): void => {
  const [, key = '', fallback] = /\$\{([^:{}]+)(?::([^{}]*))?\}/.exec(annotation.text) ?? []
  if (key === '' || fallback === undefined) return
  const name = key.trim()
  const isSecret = isSensitiveName(upperName(name)) || isSensitiveName(field)
  if (isSecret && fallback.trim().length > 0 && !/^(null|#null|@null|none|true|false|\d+)$/i.test(fallback.trim()))
    emit({
      kind: 'secret-fallback',
      at: annotation.span,
      within: module.within(node),
      subject: name,
      name,
      signing: (isSigningKeyName(upperName(name)) || isSigningKeyName(field)) && !isPlaceOfKey(name, fallback.trim()),
      by: 'default of the property',
    })
}

/** `Optional.ofNullable(System.getenv("X")).orElse("…")`, `System.getenv().getOrDefault("X", "…")`. */
const emitEnvironment = ({ module, emit }: Context): void => {
  for (const call of module.calls) {
    const isDefault = call.name === 'getOrDefault' && /\bgetenv\b/.test(call.calleeText)
    const isOptional = call.name === 'orElse' && /System\s*\.\s*getenv\s*\(/.test(call.node.text.slice(0, 200))
    if (!isDefault && !isOptional) continue
    const name = isDefault ? stringOf(module, call.arguments[0]) : /getenv\s*\(\s*"(\w+)"/.exec(call.node.text)?.[1]
    const fallback = stringOf(module, call.arguments[isDefault ? 1 : 0])
    if (!name || !fallback) continue
    const base = {
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: name,
      name,
    }
    if (isSigningKeyName(name) && !isPlaceOfKey(name, fallback)) emit({ ...base, kind: 'secret-fallback', signing: true, by: call.name })
    else if (/^(\w+:\/\/)?(localhost|127\.0\.0\.1)\b/.test(fallback) && !isSensitiveName(name))
      emit({ ...base, kind: 'config-read', use: 'local-default', into: call.name })
  }
}

/** Configuration that is read with a fallback. */
export const configuration: Extractor = (context) => {
  const { module } = context
  for (const field of module.fields)
    for (const annotation of field.annotations ?? [])
      if (annotation.name === 'Value') emitValue(context, annotation, field.name, field.node)
  if (module.text.includes('getenv')) emitEnvironment(context)
}
