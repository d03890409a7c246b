import { beforeAll, describe, expect, it } from 'vitest'
import { withNewOfValues } from '#languages/go/new-of-value'
import { extractGo } from '#facts/go/index'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['go']))

const file = (expression: string): string =>
  `package a\n\nimport "net/http"\n\nfunc load() {\n\tvalue := ${expression}\n\t_ = value\n\thttp.Get("https://a.example.com")\n}\n`

describe('new of a value, since Go 1.26', () => {
  it.each([
    'new("text")',
    'new(time.Now())',
    'new(Type(time.Now()))',
    'new(42)',
    'new(-1)',
    'new(a + b)',
    'new(!ok)',
    'new(&x)',
    'new(new("a"))',
    'new(users[0].ID)',
    'new(Type{a: 1})',
    'new(c.config.Address)',
    'new(c.config.addresses[0])',
  ])('%s is read, and so is what follows it', (expression) => {
    const { problem, facts } = extractGo(file(expression))
    expect(problem).toBeUndefined()
    expect(facts.filter(({ kind }) => kind === 'external-call')).toMatchObject([{ at: { startLine: 8 } }])
  })

  it.each([
    'new(Type)',
    'new([]int)',
    'new(map[string]int)',
    'new(func() int)',
    'new(*Type)',
    'new(struct{ a int })',
    'new(chan int)',
    'new(sync.Mutex)',
    'new(Pair[int, string])',
  ])('%s is a type and stays as it is', (expression) => {
    expect(withNewOfValues(file(expression))).toBe(file(expression))
    expect(extractGo(file(expression)).problem).toBeUndefined()
  })

  it('texts, comments, methods and longer names are left alone', () => {
    const text = 'package a\n// new("a")\nvar s = "new(1)"\nvar t = x.new(1)\nvar u = renew(1)\n'
    expect(withNewOfValues(text)).toBe(text)
  })

  it('keeps every offset', () => {
    const text = file('new("text")')
    expect(withNewOfValues(text)).toHaveLength(text.length)
  })

  it('does not hide another syntax error', () => {
    expect(extractGo(file('new("text") )')).problem).toBeDefined()
  })
})
