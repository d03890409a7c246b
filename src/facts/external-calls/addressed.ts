import type { ValueShape } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { RequestForm } from '#models/forms/library'
import { shapeOf } from '../values/shape-of.ts'
import { argumentOf } from './arguments.ts'
import { addressOfRequestObject, methodOfRequestObject } from './request-object.ts'
import { settingsOf, usedSettings } from './settings.ts'

const verbSetter = /^(GET|POST|PUT|DELETE|HEAD|method)$/

const verbIn = (shape: ValueShape | undefined): string | undefined =>
  shape?.type === 'literal' && typeof shape.value === 'string' ? shape.value.toUpperCase() : undefined

/** The HTTP verb of a request; undefined where the text does not say. */
export const methodOf = (file: CodeFile, placed: PlacedCall, form: RequestForm, options: ValueShape | undefined): string | undefined => {
  const { call, scope } = placed
  if (typeof form.method === 'number') {
    const argument = argumentOf(call, form.method, 'method')
    return argument && verbIn(shapeOf(file, argument, scope))
  }
  if (form.method === 'setter') {
    const verb = settingsOf(file, call, { extends: '*' }).find(({ key }) => verbSetter.test(key))
    return verb?.key === 'method' ? verb.value && verbIn(shapeOf(file, verb.value, verb.scope)) : (verb?.key ?? 'GET')
  }
  if (form.method && /^set[A-Z]/.test(form.method)) {
    const use = usedSettings(file, call).find(({ key }) => key === form.method)
    return use?.value && verbIn(shapeOf(file, use.value, use.scope))
  }
  if (form.request !== undefined) return methodOfRequestObject(file, placed, form.request)
  return form.method ?? verbIn(options?.type === 'object' ? options.keys.method?.value : undefined)
}

/** The value that says where a request goes; undefined where the request has none. */
export const addressOf = (
  file: CodeFile,
  placed: PlacedCall,
  form: RequestForm,
  options: ValueShape | undefined,
): ValueShape | undefined => {
  const { call, scope } = placed
  if (form.request !== undefined) return addressOfRequestObject(file, placed, form.request)
  if (typeof form.url === 'string') {
    const setting = settingsOf(file, call, { extends: '*' }).find(({ key }) => key === form.url || key === '0')
    return setting?.value && addressIn(file, setting.value, setting.scope)
  }
  const written = argumentOf(call, form.url, 'url')
  const inOptions = options?.type === 'object' ? (options.keys.url ?? options.keys.baseURL)?.value : undefined
  const shape = written && addressIn(file, written, scope)
  return shape?.type === 'object' ? inOptions : (shape ?? inOptions)
}

/** `URI.create("https://…")` has the address of its argument; of `base.resolve("/path")` the address is not known. */
const addressIn = (file: CodeFile, expr: Expr, scope: Scope): ValueShape => {
  const shape = shapeOf(file, expr, scope)
  if (expr.kind === 'call' && isOfValue(file, expr.callee, scope)) return { type: 'expression' }
  const [first] = expr.kind === 'call' && expr.args.length === 1 ? expr.args : []
  const inner = shape.type === 'expression' && first ? shapeOf(file, first, scope) : undefined
  if (inner && (inner.type === 'literal' || inner.type === 'template')) return inner
  // The call names a type and no server.
  return expr.kind === 'call' && expr.callee.kind === 'member' ? (inner ?? shape) : shape
}

/** Whether a call is one of a value's own methods, and not of a type or a module. */
const isOfValue = (file: CodeFile, callee: Expr, scope: Scope): boolean => {
  if (callee.kind !== 'member') return false
  const { root, path } = file.originOf(callee.object, scope)
  return root.kind === 'parameter' || root.kind === 'self' || path.includes('()')
}
