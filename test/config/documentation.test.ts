import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'

import { configSchema } from '#config/config-file'
import { configPath, readConfig } from '#config/read-config'
import { readWaivers, waiversPath, waiversSchema } from '#config/read-waivers'
import { configSchemas } from '#config/schemas'
import { defaultConfig, switchableLanguages } from '#model/config'
import { rules } from '#rules/index'

const docs = new URL('../../docs/', import.meta.url)
const page = readFileSync(new URL('configuration.md', docs), 'utf8')
const known = new Set(rules.map(({ id }) => id))
const organisationsPath = `acme/.github: ${configPath}`

const examples = [...page.matchAll(/```yaml\n# (.+)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => ({ path, text }))
const schemaOf = (path: string) => (path === waiversPath ? 'waivers.schema.json' : 'config.schema.json')

it.each(Object.entries(configSchemas()))('%s is committed as the code makes it', async (name, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(new URL(`schemas/${name}`, docs).pathname)
})

it('has an example for each file', () => {
  expect(new Set(examples.map(({ path }) => path))).toEqual(new Set([configPath, organisationsPath, waiversPath]))
})

const readExample = ({ path, text }: { path: string; text: string }) => {
  if (path === waiversPath) return readWaivers(text, '2026-06-01', path, known)
  const file = { text, path }
  return readConfig(path === configPath ? { repository: file, knownRules: known } : { organisation: file, knownRules: known })
}

it.each(examples)('the example of $path is valid, for the reader as for an editor: $text', (example) => {
  expect(readExample(example)).not.toHaveProperty('problems')
  const schema = configSchemas()[schemaOf(example.path)]
  const validate = new Ajv2020({ allErrors: true }).compile(schema ?? false)
  expect(validate(parse(example.text)), JSON.stringify(validate.errors)).toBe(true)
})

it.each(examples.filter(({ text }) => text.includes('$schema=')))(
  'an editor finds the schema of $path where $text says',
  ({ path, text }) => {
    const [, address = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? []
    const [, file = ''] = /^https:\/\/raw\.githubusercontent\.com\/readiness\/readiness\/main\/docs\/(.+)$/.exec(address) ?? []
    expect(file).toBe(`schemas/${schemaOf(path)}`)
    expect(JSON.parse(readFileSync(new URL(file, docs), 'utf8'))).toHaveProperty('properties')
  },
)

it('one example holds the defaults, all of them', () => {
  const whole = examples.find(({ text }) => text.includes('rules: {}'))
  expect(parse(whole?.text ?? '')).toEqual(defaultConfig)
})

/** Every key of a schema that objects are checked by, with those inside as `comments.max`; free names (rules, units …) end a key. */
const keysOf = (schema: object, prefix = ''): string[] => {
  const { properties = {} } = schema as { properties?: Record<string, object> }
  return Object.entries(properties).flatMap(([key, inner]) => {
    const inside = keysOf(inner, `${prefix}${key}.`)
    return key === '$schema' ? [] : inside.length > 0 ? inside : [`${prefix}${key}`]
  })
}

const valueAt = (value: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value)

const isEmpty = (value: unknown): boolean => value === undefined || JSON.stringify(value) === '{}' || JSON.stringify(value) === '[]'

describe.each(keysOf(configSchemas()['config.schema.json'] ?? {}))('the key %s', (key) => {
  it('stands in the table', () => expect(page).toMatch(new RegExp(`^\\| \`${key.replace('.', '\\.')}\` `, 'm')))

  it('has an example that says something', () => {
    const told = examples.filter(
      ({ path, text }) => path !== waiversPath && !text.includes('rules: {}') && !isEmpty(valueAt(parse(text), key)),
    )
    expect(told.length).toBeGreaterThan(0)
  })

  it('is described for editors', () => {
    const path = key.split('.').flatMap((name) => ['properties', name])
    const schema = path.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], configSchemas()['config.schema.json'])
    expect(schema).toEqual(expect.objectContaining({ description: expect.stringMatching(/\.$/) as string }))
  })
})

it('the keys of both schemas are those of the code', () => {
  expect(Object.keys(configSchema.shape).sort()).toEqual([...Object.keys(defaultConfig), '$schema', 'locked'].sort())
})

it('every key of a waiver is told', () => {
  const keys = Object.keys(waiversSchema.shape.waivers.unwrap().element.shape)
  for (const key of keys) expect(page).toMatch(new RegExp(`^\\| .*\`${key}\``, 'm'))
})

it('every language that can be turned off is told', () => {
  for (const language of Object.keys(switchableLanguages)) expect(page).toContain(`\`${language}\``)
})
