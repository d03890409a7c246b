import type { ColumnDefault } from '#model/facts/data/schema-change'
import { bare, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { valueShape } from '../../reading/value-shape.ts'

/** The options in an object literal, as far as its source states them. */
export interface Options {
  /** Has a spread or computed key, so absent options may still be set. */
  readonly open: boolean
  has(key: string): boolean
  string(key: string): string | undefined
  boolean(key: string): boolean | undefined
  strings(key: string): readonly string[]
  node(key: string): ts.Expression | undefined
}

/** The value of a string or a template without interpolation, directly or through a constant of the file. */
export const textOf = (module: Module, node: ts.Expression | undefined): string | undefined => {
  if (!node) return undefined
  const shape = valueShape(module, node)
  return shape.type === 'literal' && typeof shape.value === 'string' ? shape.value : undefined
}

/** A table name as passed to a builder: a string, or an object with `tableName`/`name` and `schema`. */
export const tableOf = (module: Module, node: ts.Expression | undefined): string => {
  const text = textOf(module, node)
  if (text !== undefined) return text.replace(/^public\./, '')
  const options = optionsOf(module, node)
  const name = options?.string('tableName') ?? options?.string('name')
  const schema = options?.string('schema')
  return name === undefined ? '' : schema !== undefined && schema !== 'public' ? `${schema}.${name}` : name
}

export const stringsOf = (module: Module, node: ts.Expression | undefined): readonly string[] => {
  if (!node) return []
  const shape = valueShape(module, node)
  if (shape.type === 'literal') return typeof shape.value === 'string' ? [shape.value] : []
  if (shape.type !== 'array') return []
  return shape.items.flatMap((item) => (item.type === 'literal' && typeof item.value === 'string' ? [item.value] : []))
}

export const optionsOf = (module: Module, node: ts.Expression | undefined): Options | undefined => {
  if (!node) return undefined
  const literal = bare(node)
  if (!ts.isObjectLiteralExpression(literal)) return undefined
  const shape = valueShape(module, literal)
  if (shape.type !== 'object') return undefined
  const nodeOf = (key: string): ts.Expression | undefined => {
    for (const property of literal.properties)
      if (
        ts.isPropertyAssignment(property) &&
        (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name)) &&
        property.name.text === key
      )
        return property.initializer
    return undefined
  }
  const value = (key: string): unknown => {
    const found = shape.keys[key]?.value
    return found?.type === 'literal' ? found.value : undefined
  }
  return {
    open: shape.open,
    has: (key) => key in shape.keys,
    string: (key) => (typeof value(key) === 'string' ? (value(key) as string) : undefined),
    boolean: (key) => (typeof value(key) === 'boolean' ? (value(key) as boolean) : undefined),
    strings: (key) => stringsOf(module, nodeOf(key)),
    node: nodeOf,
  }
}

/** Whether a builder's default expression gives every row the same value. */
export const defaultFrom = (module: Module, node: ts.Expression | undefined): ColumnDefault => {
  if (!node) return 'none'
  const shape = valueShape(module, node)
  if (shape.type === 'literal') return shape.value === null ? 'none' : 'constant'
  if (shape.type === 'object' || shape.type === 'array') return 'constant'
  const text = node.getText(module.file)
  if (/gen_random_uuid|uuid_generate|random\(\)|nextval|clock_timestamp/i.test(text)) return 'volatile'
  return /\bnow\b|current_timestamp/i.test(text) ? 'constant' : 'unknown'
}
