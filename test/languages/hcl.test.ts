import { beforeAll, describe, expect, it } from 'vitest'
import { parseHcl, type HclBody } from '#languages/hcl/parse'
import { loadGrammar } from '#languages/tree/grammar'

beforeAll(() => loadGrammar('terraform'))

const valueOf = (expression: string) => {
  const value = parseHcl(`a = ${expression}\n`).body.attribute('a')?.value
  if (!value) throw new Error('no value')
  return value
}

describe('values', () => {
  it.each<[string, unknown]>([
    ['"text"', 'text'],
    ['"a\\tb \\"c\\" $${d}"', 'a\tb "c" ${d}'],
    ['""', ''],
    ['"a ${var.b}"', undefined],
    ['true', undefined],
  ])('the text of %s', (expression, text) => {
    expect(valueOf(expression).text).toBe(text)
  })

  it('the text of a heredoc', () => {
    expect(valueOf('<<-EOT\n  one\n  EOT').text?.trim()).toBe('one')
  })

  it.each<[string, unknown]>([
    ['5', 5],
    ['-5', -5],
    ['"5"', 5],
    ['2.5', 2.5],
    ['5 * 2', undefined],
    ['var.a', undefined],
  ])('the number of %s', (expression, number) => {
    expect(valueOf(expression).number).toBe(number)
  })

  it.each<[string, unknown]>([
    ['true', true],
    ['"false"', false],
    ['!true', undefined],
    ['null', undefined],
  ])('the boolean of %s', (expression, boolean) => {
    expect(valueOf(expression).boolean).toBe(boolean)
  })

  it.each<[string, unknown]>([
    ['var.a', 'var.a'],
    ['"${var.a}"', 'var.a'],
    ['aws_sqs_queue.a[0].arn', 'aws_sqs_queue.a.arn'],
    ['local.a["b"]', 'local.a'],
    ['(var.a)', 'var.a'],
    ['"x${var.a}"', undefined],
    ['f(var.a)', undefined],
    ['"a"', undefined],
  ])('the reference of %s', (expression, reference) => {
    expect(valueOf(expression).reference).toBe(reference)
  })

  it('every reference inside, entries, items and arguments', () => {
    const value = valueOf('jsonencode([{ "a" = var.b, c : "${local.d}-x", (var.e) = 1 }])')
    expect(value.references).toEqual(['var.b', 'local.d', 'var.e'])
    const [list] = value.argumentsOf('jsonencode') ?? []
    expect(
      list
        ?.items()[0]
        ?.entries()
        .map(({ name }) => name),
    ).toEqual(['a', 'c'])
    expect(value.argumentsOf('merge')).toBeUndefined()
  })

  it.each<[string, string | undefined]>([
    ['var.database.retention', 'var.database.retention'],
    ['local.tables["events"].name', 'local.tables.events.name'],
    ['local.tables[var.name].name', undefined],
    ['"${var.name}"', 'var.name'],
    ['"${var.name}-1"', undefined],
  ])('the path of %s', (expression, path) => {
    expect(valueOf(expression).path).toBe(path)
  })

  it('what is negated, and what compares values', () => {
    expect(valueOf('!var.is_temporary').negated?.path).toBe('var.is_temporary')
    expect(valueOf('var.is_temporary').negated).toBeUndefined()
    expect(['var.a == "b"', '(var.a != "b")', 'var.a', '5 * 2'].map((one) => valueOf(one).isComparison)).toEqual([true, true, false, false])
  })

  it('a heredoc has no escapes but those of interpolations', () => {
    expect(valueOf('<<EOT\n{"a": "b\\"c $${d}"}\nEOT').text?.trim()).toBe('{"a": "b\\"c ${d}"}')
  })

  it('the parts of a condition', () => {
    const choice = valueOf('var.a ? 1 : 0').choice
    expect([choice?.condition.source, choice?.yes.number, choice?.no.number]).toEqual(['var.a', 1, 0])
  })
})

const outline = (body: HclBody): unknown => [
  body.attributes.map(({ name }) => name),
  body.blocks.map((block) => [block.type, ...block.labels, outline(block.body)]),
]

it('blocks with their labels, dynamic ones as what they make', () => {
  const { body } = parseHcl(
    'resource "a" "b" {\n  c = 1\n  d {\n    e = 2\n  }\n  dynamic "f" {\n    for_each = var.g\n    content {\n      h = 3\n    }\n  }\n}\n',
  )
  expect(outline(body)).toEqual([
    [],
    [
      [
        'resource',
        'a',
        'b',
        [
          ['c'],
          [
            ['d', [['e'], []]],
            ['f', [['h'], []]],
          ],
        ],
      ],
    ],
  ])
  expect(body.blocks[0]?.body.all('f')[0]?.isDynamic).toBe(true)
})

describe('broken texts', () => {
  it.each<[string, number]>([
    ['resource "a" "b" {\n  c = 1\n', 1],
    ['a = \nb = 2\n', 1],
    ['resource "a" "b" {\n}\n}\n', 3],
    ['drop: {{ .Values.drop }}\n', 1],
    ['a = "b\n', 1],
  ])('%j has a problem in line %i', (text, line) => {
    expect(parseHcl(text).problem).toEqual({ message: 'Invalid HCL', line })
  })

  it('what comes before an error is read', () => {
    expect(outline(parseHcl('resource "a" "b" {\n  c = 1\n}\n\nresource "d" {{\n').body)).toMatchObject([
      [],
      [['resource', 'a', 'b', [['c'], []]]],
    ])
  })

  it('a text that is nested too deep is refused', () => {
    expect(() => parseHcl(`a = ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`)).toThrow('levels deep')
  })
})

it.each(['', '# only a comment\n', 'a = 1', '\u{feff}a = 1\r\n'])('%j has no problem', (text) => {
  expect(parseHcl(text).problem).toBeUndefined()
})
