import { beforeAll, expect, it } from 'vitest'
import { lowerJava } from '#code/java/lower'
import { lowerPython } from '#code/python/lower'
import { lowerTypeScript } from '#code/typescript/lower'
import { translateEscapes } from '#languages/java/translate-escapes'
import { loadParsers } from '#languages/load-parsers'
import { canonicalText as canonicalPython } from '#languages/python/canonical-text'
import { Tree } from '#languages/tree/tree'
import { canonicalText as canonicalTypescript } from '#languages/typescript/canonical-text'
import { Module } from '#languages/typescript/module'
import { parseTypescript } from '#languages/typescript/parse'

beforeAll(() => loadParsers(['python', 'java']))

/** A model without places. */
const shapeOf = (model: unknown): unknown =>
  JSON.parse(JSON.stringify(model, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value)))

const python = (text: string): unknown => shapeOf(lowerPython(new Tree('python', canonicalPython(text), [])))
const java = (text: string): unknown => shapeOf(lowerJava(new Tree('java', translateEscapes(text), [])))
const typescript = (text: string): unknown => {
  const canonical = canonicalTypescript(new Module(parseTypescript(text, 'typescript')))
  return shapeOf(lowerTypeScript(parseTypescript(canonical, 'typescript'), 'typescript'))
}

it.each([
  ['Python in full-width letters', python, 'ｒｅｑｕｅｓｔｓ.ｇｅｔ(u)', 'requests.get(u)'],
  ['Python with an attribute by name', python, "getattr(requests, 'get')(u)", 'requests.get(u)'],
  ['Java with escapes', java, 'class A { int a = cl\\u0069ent.s\\u0065nd(); }', 'class A { int a = client.send(); }'],
  ['TypeScript with escapes', typescript, '\\u0061xios.g\\u0065t(u)', 'axios.get(u)'],
  ['TypeScript with a literal key', typescript, "axios['get'](u)", 'axios.get(u)'],
])('%s has the model of the usual form', (_how, model, written, usual) => {
  expect(model(written)).toEqual(model(usual))
})
