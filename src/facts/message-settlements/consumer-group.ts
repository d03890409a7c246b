import type { CodeFile } from '#code/code-file'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { ManualForm } from '#models/forms/job'
import type { Consumer } from './consumer-variable.ts'

/**
 * Whether a consumer is in a group that is the same after a restart. Without a group, or with a group name per process, it reads from an
 * offset that the code chooses, and has no offset to commit.
 */
export const hasFixedGroup = (file: CodeFile, { group }: ManualForm, { made }: Consumer): boolean => {
  if (group === undefined) return true
  const scope = file.index.scopeOfSite(made)
  const value = settingOf(made, group)
  return value !== undefined && scope !== undefined && isFixed(value, scope, 3)
}

/** The value of a setting in the arguments of a call. */
const settingOf = ({ args, keywords }: Call, setting: string): Expr | undefined => {
  const keyword = keywords.find(({ name }) => name === setting)
  if (keyword) return keyword.value
  for (const argument of args) {
    if (argument.kind === 'object') {
      const property = argument.properties.find(({ key }) => key === setting)
      if (property) return property.value
    }
    const field = argument.kind === 'struct' ? argument.fields.find(({ name }) => name === setting) : undefined
    if (field) return field.value
  }
  return undefined
}

/** Whether a value is a constant text or a setting, not a call or a composed text. */
const isFixed = (value: Expr, scope: Scope, steps: number): boolean => {
  if (value.kind === 'literal') return typeof value.value === 'string' && value.value !== ''
  if (value.kind === 'member' || value.kind === 'index') return true
  if (value.kind === 'binary')
    return ['or', '??'].includes(value.operator) && isFixed(value.left, scope, steps) && isFixed(value.right, scope, steps)
  if (value.kind !== 'name' || steps === 0) return false
  return definitionsOf(value.name, scope, value.start).every(
    ({ from }) => from.kind !== 'value' || (from.way.length === 0 && isFixed(from.value, scope, steps - 1)),
  )
}
