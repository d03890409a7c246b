import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { expect, it } from 'vitest'

import { configPath, configSchema, readConfig } from '#config/read-config'
import { readWaivers, waiversPath, waiversSchema } from '#config/read-waivers'
import { configSchemas } from '#config/schemas'
import { defaultConfig } from '#model/config'
import { rules } from '#rules/index'

const docs = new URL('../../docs/', import.meta.url)
const page = readFileSync(new URL('configuration.md', docs), 'utf8')
const known = new Set(rules.map(({ id }) => id))

const examples = [...page.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => ({ path, text }))

it.each(Object.entries(configSchemas()))('%s is committed as the code makes it', async (name, schema) => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(new URL(`schemas/${name}`, docs).pathname)
})

it('has an example for each file', () => {
  expect(new Set(examples.map(({ path }) => path))).toEqual(new Set([configPath, waiversPath]))
})

it.each(examples)('the example of $path is valid, for the reader as for an editor: $text', ({ path, text }) => {
  const read = path === configPath ? readConfig(text, path, known) : readWaivers(text, '2026-06-01', path, known)
  expect(read).not.toHaveProperty('problems')
  const schema = configSchemas()[path === configPath ? 'config.schema.json' : 'waivers.schema.json']
  const validate = new Ajv2020({ allErrors: true }).compile(schema ?? false)
  expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
})

it('the first example holds the defaults, all of them', () => {
  const [first] = examples
  expect(readConfig(first?.text)).toEqual({ config: defaultConfig })
  expect(Object.keys(parse(first?.text ?? '') as object).sort()).toEqual(
    Object.keys(configSchema.shape)
      .filter((key) => key !== '$schema')
      .sort(),
  )
})

it('every key is told', () => {
  const keys = [...Object.keys(configSchema.shape), ...Object.keys(waiversSchema.shape.waivers.unwrap().element.shape)]
  for (const key of keys.filter((key) => key !== '$schema')) expect(page).toMatch(new RegExp(`^\\| .*\`${key}[\`.]`, 'm'))
})
