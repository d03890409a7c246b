import { calleeOf } from '#code/callee-of'
import type { ClassModel, Expr } from '#code/model'
import { declaringScope, definitionsOf, type Scope } from '#code/scope'
import { originName } from '#code/origin'
import type { LoggerForm } from '#models/forms/logger'
import type { Reading } from './reading.ts'

/** A field that holds a logger: `Orders.log`, by the class and those around it. */
export interface LoggerField {
  readonly form: LoggerForm
  readonly name: string
}

/** The logger in a field of a class, where the declared type or an annotation of the class shows one. */
export const fieldOfClass = (reading: Reading, value: Expr, scope: Scope): LoggerField | undefined => {
  if (reading.file.module.language !== 'java' || value.kind !== 'name') return undefined
  const home = declaringScope(value.name, scope)
  const from = definitionsOf(value.name, scope, value.start)[0]?.from
  if (from?.kind === 'field') {
    const form = from.field.type && reading.index.value(originName(reading.file.origins.ofType(from.field.type)), undefined)
    return form && { form, name: `${qualifiedName(reading, from.owner)}.${value.name}` }
  }
  return home ? undefined : annotated(reading, value.name, scope)
}

const annotated = (reading: Reading, name: string, scope: Scope): LoggerField | undefined => {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const { class: model } = at
    const form = model && annotationOf(reading, model)?.form
    if (model && form && name === annotatedField) return { form, name: `${qualifiedName(reading, model)}.${name}` }
  }
  return undefined
}

/** The name that annotations give the field. */
export const annotatedField = 'log'

/** The annotation that gives a class a logger, and the kind of that. */
export const annotationOf = (
  { file, index }: Reading,
  model: ClassModel,
): { readonly form: LoggerForm; readonly decorator: Expr } | undefined => {
  for (const decorator of model.decorators) {
    const name = calleeOf(decorator)
    const form = index.annotation(file.nameOf(name, file.index.scope))
    if (form) return { form, decorator }
  }
  return undefined
}

/** The name of a class with those of the classes around it. */
export const qualifiedName = ({ file }: Reading, model: ClassModel): string => {
  const search = (classes: Iterable<ClassModel>, around: string): string | undefined => {
    for (const each of classes) {
      const name = around === '' ? each.name : `${around}.${each.name}`
      const found = each === model ? name : search(each.classes, name)
      if (found !== undefined) return found
    }
    return undefined
  }
  return search(file.module.classes, '') ?? model.name
}
