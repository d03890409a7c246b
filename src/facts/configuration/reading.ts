import type { CodeFile } from '#code/code-file'
import type { Call, Expr, Name } from '#code/model'
import type { Scope } from '#code/scope'
import type { ConfigurationIndex } from '#models/indexes/configuration-index'
import type { ResourceIndex } from '#models/indexes/resource-index'
import { everyExpr } from '../logs/every-expr.ts'
import type { ModuleCode } from '../reading/module-code.ts'
import { endOf } from '../resources/end-of.ts'
import { shapeOf } from '../values/shape-of.ts'
import { configurationRules, type ConfigurationRules } from './language-rules.ts'

/** One file with all that is asked about its configuration. */
export interface Reading {
  readonly file: CodeFile
  readonly rules: ConfigurationRules
  readonly index: ConfigurationIndex
  readonly withinAt: ModuleCode['withinAt']
  /** Whether a call ends the process, or the function as an error does. */
  readonly ends: (call: Call) => boolean
  /** The original names of imports with an alias, by alias: `environ` for `from os import environ as env`. */
  readonly imported: ReadonlyMap<string, string>
  /** The places of a name in the file. */
  readonly placesOf: (name: string) => readonly Name[]
}

export const readingOf = ({ file, withinAt }: ModuleCode, index: ConfigurationIndex, resources: ResourceIndex): Reading => {
  let places: Map<string, Name[]> | undefined
  const find = (): Map<string, Name[]> => {
    const found = new Map<string, Name[]>()
    for (const expr of everyExpr(file.module))
      if (expr.kind === 'name') {
        const known = found.get(expr.name)
        if (known) known.push(expr)
        else found.set(expr.name, [expr])
      }
    return found
  }
  return {
    file,
    rules: configurationRules(file.module.language),
    index,
    withinAt,
    imported: new Map(
      file.module.imports.flatMap(({ name, path }): [string, string][] => {
        const own = path.at(-1)
        return own === undefined || own === name ? [] : [[name, own]]
      }),
    ),
    ends: (call) => endOf(file, resources, call) !== undefined,
    placesOf: (name) => (places ??= find()).get(name) ?? [],
  }
}

/** The original name of an import that the file uses under an alias. */
export const importedAs = ({ imported }: Reading, name: string): string => imported.get(name) ?? name

/** A text that is written out, or that a constant of the file holds. */
export const textOf = ({ file }: Reading, expr: Expr | undefined, scope: Scope): string | undefined => {
  const shape = expr && shapeOf(file, expr, scope)
  return shape?.type === 'literal' && typeof shape.value === 'string' ? shape.value : undefined
}

/** The text of a fallback; of a truth value its word. */
export const fallbackTextOf = (reading: Reading, expr: Expr | undefined, scope: Scope): string | undefined =>
  expr?.kind === 'literal' && expr.type === 'boolean' ? String(expr.value) : textOf(reading, expr, scope)
