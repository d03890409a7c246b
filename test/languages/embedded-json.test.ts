import { beforeAll, describe, expect, it } from 'vitest'
import { jsonIn, type ObjectValue } from '#languages/hcl/embedded-json'
import { parseHcl } from '#languages/hcl/parse'
import { loadGrammar } from '#languages/tree/grammar'

beforeAll(() => loadGrammar('terraform'))

const jsonOf = (expression: string): ObjectValue | undefined => {
  const value = parseHcl(`a = ${expression}\n`).body.attribute('a')?.value
  return value && jsonIn(value)
}

const plain = (value: ObjectValue | undefined): unknown => {
  if (!value) return undefined
  const entries = value.entries()
  if (entries.length > 0) return Object.fromEntries(entries.map((entry) => [entry.name, plain(entry.value)]))
  const items = value.items()
  return items.length > 0 ? items.map(plain) : (value.number ?? value.boolean ?? value.text)
}

describe('JSON in HCL', () => {
  it('keeps interpolations in strings as text, and leaves others out', () => {
    const text = '<<EOF\n[{"image": "${var.repository}:latest",\n  "secrets": ${jsonencode(var.secrets)},\n  "port": 80}]\nEOF'
    expect(plain(jsonOf(text))).toEqual([{ image: '${var.repository}:latest', secrets: undefined, port: 80 }])
  })

  it('an interpolation with quotes does not end the string around it', () => {
    expect(plain(jsonOf('<<EOF\n{"image": "${var.images["orders"]}", "name": "orders"}\nEOF'))).toEqual({
      image: "${var.images['orders']}",
      name: 'orders',
    })
  })

  it('has the lines of the file', () => {
    const [first] = jsonOf('<<EOF\n{\n  "name": "orders"\n}\nEOF')?.entries() ?? []
    expect(first?.span.startLine).toBe(3)
  })

  it('reads a quoted string', () => {
    expect(plain(jsonOf('"[{\\"name\\": \\"orders\\"}]"'))).toEqual([{ name: 'orders' }])
  })

  it.each(['"text"', '"${var.a}"', '<<EOF\nset -e\nEOF', 'var.a', '<<EOF\n[{"a": }\nEOF'])('%s is none', (expression) => {
    expect(jsonOf(expression)).toBeUndefined()
  })
})
