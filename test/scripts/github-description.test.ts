import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linesOf, reduceDescription, type ApiDescription } from '../../scripts/supply/reduce-description.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const user = { type: 'object', description: 'A person', properties: { title: { type: 'string', description: 'A title' } } }
const whole: ApiDescription = {
  paths: {
    '/user': {
      get: {
        summary: 'Get the user',
        responses: {
          200: {
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/user' },
                examples: { default: { $ref: '#/components/examples/user' }, other: { value: {} } },
              },
            },
          },
        },
      },
      patch: {
        parameters: [{ $ref: '#/components/parameters/page' }],
        requestBody: { content: { 'application/json': { schema: { type: 'object', example: {}, properties: { example: user } } } } },
        responses: { 200: { content: {} } },
      },
    },
  },
  components: {
    schemas: { user, unused: { type: 'string' } },
    examples: { user: { value: { title: 'Dr.' } } },
    parameters: { page: { name: 'page', in: 'query', schema: { type: 'integer' } } },
  },
}

describe('a description is reduced', () => {
  const reduced = reduceDescription(whole, new Set(['GET /user']))

  it('to the requests of all operations, and the answers of the named ones', () => {
    expect(Object.keys(reduced.paths['/user']!['patch']!)).toEqual(['parameters', 'requestBody'])
    expect(reduced.paths['/user']!['get']).toEqual({
      responses: {
        200: {
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/user' }, examples: { default: { value: { title: 'Dr.' } } } },
          },
        },
      },
    })
  })

  it('to the components that they refer to', () => {
    expect(Object.keys(reduced.components['schemas']!)).toEqual(['user'])
    expect(reduced.components['parameters']).toEqual(whole.components['parameters'])
  })

  it('to rules: prose goes, and fields that have its name stay', () => {
    expect(reduced.components['schemas']!['user']).toEqual({ type: 'object', properties: { title: { type: 'string' } } })
    expect(JSON.stringify(reduced.paths['/user']!['patch'])).toContain('"properties":{"example":')
  })

  it('and is written as JSON, one operation a line', () =>
    expect(JSON.parse(linesOf({ source: 'a' }, reduced))).toEqual({ source: 'a', ...reduced }))
})

it('a component that is missing is an error', () =>
  expect(() => reduceDescription({ ...whole, components: {} }, new Set())).toThrow('The description has no #/components/parameters/page.'))

describe('the checkout stays small', () => {
  it('the description in the tests records its source, and takes less than 1 MB', () => {
    const text = read('test/support/github-description.json')
    expect(JSON.parse(text)).toMatchObject({
      source: '@octokit/openapi',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      integrity: expect.stringMatching(/^sha512-/),
    })
    expect(text.length).toBeLessThan(1_000_000)
  })

  it('and no dependency brings the whole one', () => expect(read('package-lock.json')).not.toContain('node_modules/@octokit/openapi"'))

  it('the types of the API are installed once', () =>
    expect(read('package-lock.json').match(/@octokit\/openapi-types": \{/g)).toHaveLength(1))
})
