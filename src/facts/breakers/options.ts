import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { settingsOf, type Setting } from '../external-calls/settings.ts'

/** The options that a call is given: by keyword, in an object that is written out, or in a struct of the file. */
export const optionsOf = (file: CodeFile, { call, scope }: PlacedCall): readonly Setting[] => [
  ...call.keywords.map(({ name, value }) => ({ key: name, value, scope, at: file.spanOf(value) })),
  ...call.args.flatMap((argument) => fieldsOf(file, argument, scope)),
]

const fieldsOf = (file: CodeFile, argument: Expr, scope: Scope): readonly Setting[] => {
  if (argument.kind === 'object')
    return argument.properties.flatMap(({ key, value }) => (typeof key === 'string' ? [{ key, value, scope, at: file.spanOf(value) }] : []))
  const { site } = file.originOf(argument, scope)
  return site?.kind === 'struct' ? settingsOf(file, site, undefined) : []
}
