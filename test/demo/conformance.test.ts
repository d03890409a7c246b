import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { schema as githubSchema } from '@octokit/graphql-schema'
import { buildSchema } from 'graphql'
import type { GraphQLNamedType } from 'graphql'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphqlSchema } from '#demo/stand-in/routes/graphql-schema'
import { startStandIn } from '#demo/stand-in/stand-in'
import type { StandIn } from '#demo/stand-in/stand-in'
import { asInstallation, appToken, sender } from './support/call-stand-in.ts'

interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly nullable?: boolean
}

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses: Readonly<Record<string, { content?: Record<string, { schema: JsonSchema }> }>> }>>>
  >
  readonly components: unknown
}

// The part of GitHub's published description of its REST API that `npm run github-description` takes.
const description = JSON.parse(readFileSync(new URL('../support/github-description.json', import.meta.url), 'utf8')) as Description

const resolve = (schema: JsonSchema): JsonSchema => {
  if (schema.$ref === undefined) return schema
  const found = schema.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key.replaceAll('~1', '/')], description)
  return resolve(found as JsonSchema)
}

/** What is wrong with a value under a schema: a field that GitHub does not have, or one of another type. */
const faults = (value: unknown, reference: JsonSchema, at = ''): string[] => {
  const schema = resolve(reference)
  if (value === null) return []
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) {
    const found = choices.map((choice) => faults(value, choice, at)).toSorted((a, b) => a.length - b.length)
    return found[0] ?? []
  }
  if (Array.isArray(value))
    return schema.items ? value.flatMap((item, index) => faults(item, schema.items!, `${at}[${index}]`)) : [`${at} is no array`]
  if (typeof value !== 'object') {
    const wanted = schema.type === 'integer' ? 'number' : schema.type
    return wanted === undefined || wanted === typeof value ? [] : [`${at} is no ${String(schema.type)}`]
  }
  const properties = Object.assign({}, schema.properties, ...(schema.allOf ?? []).map((part) => resolve(part).properties)) as Record<
    string,
    JsonSchema
  >
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = properties[key] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined)
    if (known) return faults(inner, known, `${at}.${key}`)
    return schema.additionalProperties === true || Object.keys(properties).length === 0 ? [] : [`${at}.${key} is no field of GitHub's`]
  })
}

const schemaOf = (method: string, path: string, status: number): JsonSchema => {
  const schema = description.paths[path]?.[method.toLowerCase()]?.responses[String(status)]?.content?.['application/json']?.schema
  if (!schema) throw new Error(`GitHub's description has no answer ${status} for ${method} ${path}.`)
  return schema
}

describe('answers of the stand-in have only fields that GitHub documents, of the documented types', () => {
  let standIn: StandIn
  beforeAll(async () => {
    standIn = await startStandIn()
  })
  afterAll(() => standIn.close())

  it('on every route that answers with JSON', async () => {
    const repository = standIn.addRepository({ owner: 'acme', name: 'orders', files: { 'a.txt': 'a\nb\n', 'src/b.txt': 'b\n' } })
    const pull = standIn.openPullRequest(repository, {
      title: 'T',
      author: 'ada',
      changes: { 'a.txt': 'a\nc\n', 'src/b.txt': null, 'src/c.txt': 'b\n' },
    })
    const comment = standIn.comment(pull, 'ada', 'hello')
    const send = await asInstallation(standIn)
    const app = sender(standIn, appToken(standIn))
    const head = repository.headOf(pull)
    const blob = repository.commit(head).snapshot.files.get('a.txt')?.sha ?? ''
    const repo = '/repos/{owner}/{repo}'
    const line = { path: 'a.txt', body: 'x', line: 2, side: 'RIGHT' }
    const steps: [call: typeof send, method: string, template: string, values: Record<string, string | number>, body?: unknown][] = [
      [app, 'GET', '/app', {}],
      [app, 'GET', '/app/installations', {}],
      [app, 'GET', '/app/installations/{installation_id}', { installation_id: standIn.app.installationId }],
      [app, 'POST', '/app/installations/{installation_id}/access_tokens', { installation_id: standIn.app.installationId }, {}],
      [app, 'GET', '/app/hook/deliveries', {}],
      [app, 'GET', `${repo}/installation`, {}],
      [send, 'GET', '/installation/repositories', {}],
      [send, 'GET', repo, {}],
      [send, 'GET', `${repo}/pulls`, {}],
      [send, 'GET', `${repo}/pulls/{pull_number}`, { pull_number: 1 }],
      [send, 'GET', `${repo}/pulls/{pull_number}/files`, { pull_number: 1 }],
      [send, 'GET', `${repo}/compare/{basehead}`, { basehead: `main...${head}` }],
      [send, 'GET', `${repo}/git/trees/{tree_sha}`, { tree_sha: head }],
      [send, 'GET', `${repo}/git/blobs/{file_sha}`, { file_sha: blob }],
      [send, 'GET', `${repo}/commits/{ref}`, { ref: head }],
      [send, 'GET', `${repo}/commits/{commit_sha}/pulls`, { commit_sha: head }],
      [send, 'POST', `${repo}/check-runs`, {}, { name: 'x', head_sha: head, output: { title: 't', summary: 's' } }],
      [send, 'GET', `${repo}/commits/{ref}/check-runs`, { ref: head }],
      [send, 'GET', `${repo}/commits/{ref}/check-suites`, { ref: head }],
      [send, 'POST', `${repo}/pulls/{pull_number}/reviews`, { pull_number: 1 }, { event: 'COMMENT', body: 'x', comments: [line] }],
      [send, 'GET', `${repo}/pulls/{pull_number}/reviews`, { pull_number: 1 }],
      [send, 'GET', `${repo}/pulls/{pull_number}/comments`, { pull_number: 1 }],
      [
        send,
        'POST',
        `${repo}/pulls/{pull_number}/comments`,
        { pull_number: 1 },
        { body: 'x', path: 'a.txt', commit_id: head, subject_type: 'file' },
      ],
      [send, 'GET', `${repo}/issues/{issue_number}/comments`, { issue_number: 1 }],
      [send, 'POST', `${repo}/issues/{issue_number}/comments`, { issue_number: 1 }, { body: 'x' }],
      [send, 'GET', `${repo}/issues/comments/{comment_id}`, { comment_id: comment.id }],
      [send, 'POST', `${repo}/issues/comments/{comment_id}/reactions`, { comment_id: comment.id }, { content: 'eyes' }],
      [send, 'GET', `${repo}/collaborators/{username}/permission`, { username: 'ada' }],
      [send, 'GET', `${repo}/rules/branches/{branch}`, { branch: 'main' }],
    ]
    const found: string[] = []
    for (const [call, method, template, values, body] of steps) {
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(String({ owner: 'acme', repo: 'orders', ...values }[name])),
      )
      const answer = await call(method, path, body)
      found.push(...faults(answer.body, schemaOf(method, template, answer.status), `${method} ${template}`))
    }
    // The description does not know this permission, the documentation of Apps does.
    const unlisted = /permissions\.merge_queues is no field/
    expect(found.filter((fault) => !unlisted.test(fault))).toEqual([])
    expect(standIn.state.violations).toEqual([])
  })

  it('and a field that GitHub does not have would be noticed', () => {
    expect(faults({ id: 1, colour: 'red', name: 7 }, schemaOf('GET', '/repos/{owner}/{repo}', 200))).toEqual([
      ".colour is no field of GitHub's",
      '.name is no string',
    ])
  })
})

describe('the GraphQL schema of the stand-in', () => {
  const members = (type: GraphQLNamedType): string[] => {
    if (isEnumType(type)) return type.getValues().map((value) => value.name)
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`)
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).map(
      (field) => `${field.name}(${field.args.map((arg) => `${arg.name}: ${String(arg.type)}`).join(', ')}): ${String(field.type)}`,
    )
  }
  /** Arguments that GitHub has besides may be left out; a field's own words must be GitHub's. */
  const loose = (member: string): string => member.replace(/\(.*\)/, '')

  it('is a part of GitHub’s, field by field', () => {
    const published = buildSchema(githubSchema.idl, { assumeValidSDL: true })
    const invented = Object.values(buildSchema(graphqlSchema).getTypeMap())
      .filter((type) => !type.name.startsWith('__'))
      .flatMap((type) => {
        const original = published.getType(type.name)
        if (!original) return [type.name]
        const known = new Set(members(original).map(loose))
        return members(type)
          .filter((member) => !known.has(loose(member)))
          .map((member) => `${type.name}.${member}`)
      })
    expect(invented).toEqual([])
  })
})

describe('git', () => {
  let directory: string
  const git = (...args: string[]): string =>
    execFileSync('git', [
      '-C',
      directory,
      '-c',
      'user.name=ada',
      '-c',
      'user.email=ada@example.invalid',
      '-c',
      'commit.gpgsign=false',
      ...args,
    ]).toString()
  const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `  line ${index}`)

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'stand-in-git-'))
    const write = (path: string, text: string | Buffer): void => {
      mkdirSync(dirname(join(directory, path)), { recursive: true })
      writeFileSync(join(directory, path), text)
    }
    git('init', '-q', '-b', 'main')
    write('src/long.ts', `function first() {\n${lines(30).join('\n')}\n}\nfunction second() {\n${lines(30).join('\n')}\n}\n`)
    write('src-x/a.ts', 'a\n')
    write('no-newline.txt', 'one\ntwo')
    write('moved.txt', `${lines(40).join('\n')}\n`)
    write('empty.txt', '')
    write('gone.txt', 'bye\n')
    write('ümlaut.txt', 'ä\n')
    git('add', '-A')
    git('commit', '-qm', 'base')
    git('checkout', '-qb', 'feature')
    const long = `function first() {\n${lines(30).join('\n')}\n}\nfunction second() {\n${lines(30).join('\n')}\n}\n`
    write('src/long.ts', `import x from 'x'\n${long.replace('  line 15\n', '').replace(/ {2}line 29\n}\n$/, '  line 29, edited\n}\n')}`)
    write('no-newline.txt', 'one\nthree')
    write('new.txt', 'hello\nworld\n')
    rmSync(join(directory, 'gone.txt'))
    git('mv', 'moved.txt', 'elsewhere/moved.txt'.replace('elsewhere/', 'moved-'))
    write('moved-moved.txt', `${lines(40).join('\n').replace('line 7', 'line seven')}\n`)
    symlinkSync('new.txt', join(directory, 'link'))
    write('empty.txt', 'no longer\n')
    git('add', '-A')
    git('commit', '-qm', 'head')
    git('checkout', '-q', 'main')
    write('later.txt', 'x\n')
    git('add', '-A')
    git('commit', '-qm', 'later')
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('and the stand-in give the same ids and the same patches', async () => {
    const standIn = await startStandIn()
    const { repository, pull } = await standIn.addRepositoryFromGit(directory, 'main', 'feature', {
      owner: 'me',
      name: 'mine',
      title: 'T',
      author: 'ada',
    })
    const head = repository.headOf(pull)
    expect(head).toBe(git('rev-parse', 'feature').trim())
    expect(repository.commit(head).snapshot.sha).toBe(git('rev-parse', 'feature^{tree}').trim())
    const changes = await repository.changes(repository.baseOf(pull), head)
    const raw = git('-c', 'core.quotePath=false', 'diff', '-M', '--no-color', 'main...feature')
    const patches = raw
      .split(/^diff --git /m)
      .slice(1)
      .map((part) => {
        const start = part.indexOf('\n@@ ')
        return [
          /^\+\+\+ b\/(.*)$/m.exec(part)?.[1]?.trim() ?? /^a\/(\S+)/.exec(part)?.[1],
          start === -1 ? undefined : part.slice(start + 1).replace(/\n$/, ''),
        ]
      })
    expect(changes.map((change) => [change.path, change.patch])).toEqual(patches.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)))
    expect(changes.find((change) => change.path === 'moved-moved.txt')).toMatchObject({ status: 'renamed', previousPath: 'moved.txt' })
    await standIn.close()
  })

  it('explains itself when a revision does not exist', async () => {
    const standIn = await startStandIn()
    await expect(
      standIn.addRepositoryFromGit(directory, 'main', 'nowhere', { owner: 'me', name: 'mine', title: 'T', author: 'ada' }),
    ).rejects.toThrow(/git rev-parse failed/)
    await standIn.close()
  })
})
