import { describe, expect, it } from 'vitest'
import type { LogCall, Logger } from '#model/facts/records/log'
import { CodeFile } from '#code/code-file'
import { logFacts } from '#facts/logs/extract'
import type { PlaceOf } from '#facts/reading/module-code'
import { goLoggers } from '#models/go/loggers'
import { javaLoggers } from '#models/java/loggers'
import { pythonLoggers } from '#models/python/loggers'
import { typescriptLoggers } from '#models/typescript/loggers'
import { lower, type CodeLanguage } from '../../code/lower.ts'

const indexes = { typescript: typescriptLoggers, python: pythonLoggers, go: goLoggers, java: javaLoggers }
const placeOf: PlaceOf = () => ({ within: 'f', calleeText: 'log.info' })

const factsOf = (language: CodeLanguage, text: string): readonly (Logger | LogCall)[] =>
  logFacts(new CodeFile(text, lower(language, text)), indexes[language], placeOf).filter(
    (fact) => fact.kind === 'logger' || fact.kind === 'log-call',
  )

const linesOf = (language: CodeLanguage, text: string): readonly LogCall[] =>
  factsOf(language, text).filter((fact) => fact.kind === 'log-call')

/** Each value with what it is and the field that holds it. */
const valuesOf = (language: CodeLanguage, text: string): string[] =>
  linesOf(language, text).flatMap(({ values }) => values.map(({ name, what, key = '' }) => `${key}: ${name} is ${what}`))

describe('values by where they come from', () => {
  it.each<[CodeLanguage, string, string[]]>([
    ['typescript', 'export const f = (req, res) => { const { body } = req; log.info({ input: body }) }', ['input: body is payload']],
    ['typescript', 'export const f = (req, res) => { log.info({ ...req.headers }) }', [': req.headers is headers']],
    [
      'typescript',
      'export const f = (req, res) => { log.info(`in ${JSON.stringify(req.cookies)}`) }',
      [': JSON.stringify(req.cookies) is cookies'],
    ],
    ['typescript', 'log.info({ env: process.env })', ['env: process.env is environment']],
    ['python', 'def f(request):\n    meta = request.META\n    log.info("in", extra={"meta": meta})', ['meta: meta is headers']],
    ['python', 'import json, os\nlog.info("env %s", json.dumps(dict(os.environ)))', [': json.dumps(dict(os.environ)) is environment']],
    [
      'go',
      'package a\nimport ("io"; "log/slog"; "net/http")\nfunc f(w http.ResponseWriter, r *http.Request) {\n\tbody, err := io.ReadAll(r.Body)\n\tslog.Error("x", "err", err, "body", string(body))\n}',
      ['body: string(body) is payload'],
    ],
    ['go', 'package a\nimport ("log/slog"; "os")\nfunc f() { slog.Info("x", "env", os.Environ()) }', ['env: os.Environ() is environment']],
    [
      'go',
      'package a\nimport ("log"; "os")\nfunc f() { log.Printf("100%% of %T, all: %v", 1, os.Environ()) }',
      [': os.Environ() is environment'],
    ],
    ['java', 'class A { void f() { log.info("env {}", System.getenv()); } }', [': System.getenv() is environment']],
    [
      'java',
      'import org.springframework.web.bind.annotation.RequestBody;\nclass A { void f(@RequestBody String body) { log.info("in {}", body); } }',
      [': body is payload'],
    ],
  ])('finds it in %s: %s', (language, text, expected) => {
    expect(valuesOf(language, text)).toEqual(expected)
  })

  it.each<[CodeLanguage, string]>([
    ['typescript', 'export const f = (req, res) => { const { id } = req.body; log.info({ id, type: req.headers["content-type"] }) }'],
    ['typescript', 'import { config } from "./config"\nlog.info({ port: config.port })'],
    ['typescript', 'export const f = (req, res) => { const body = req.body; redact(body); log.info({ body }) }'],
    ['python', 'def f(request):\n    log.info("in", extra={"agent": request.META.get("HTTP_USER_AGENT")})'],
    ['python', 'import os\nlog.info("home %s", os.environ["HOME"])'],
    ['go', 'package a\nimport ("log/slog"; "net/http")\nfunc f(r *http.Request) { slog.Info("x", "agent", r.Header.Get("User-Agent")) }'],
    ['java', 'class A { void f() { log.info("home {}", System.getenv("HOME")); } }'],
  ])('does not take a part of it for the whole in %s: %s', (language, text) => {
    expect(valuesOf(language, text)).toEqual([])
  })
})

it.each<[CodeLanguage, string, boolean]>([
  ['typescript', 'blog.info("x")', false],
  ['typescript', 'this.auditLogger.info("x")', true],
  ['python', 'self.catalog.info("x")', false],
  ['go', 'package a\nfunc f(s *S) { s.accessLog.Info("x") }', true],
  ['java', 'class A { void f() { dialog.info("x"); } }', false],
])('by its last word, in %s: %s logs: %s', (language, text, isLog) => {
  expect(linesOf(language, text)).toHaveLength(isLog ? 1 : 0)
})

it('names the paths that a logger redacts, if the code lists them all', () => {
  const paths = (options: string): unknown =>
    factsOf('typescript', `import pino from 'pino'\nexport const log = pino(${options})`).map((fact) =>
      fact.kind === 'logger' ? [fact.redacts, fact.redactedPaths] : [],
    )
  expect(paths("{ redact: ['password', 'req.headers'] }")).toEqual([[true, ['password', 'req.headers']]])
  expect(paths("{ redact: { paths: ['password'], remove: true } }")).toEqual([[true, ['password']]])
  expect(paths('{ redact: [...known] }')).toEqual([[true, undefined]])
  expect(paths("{ level: 'info' }")).toEqual([[false, undefined]])
})

it('takes a chain for one line, with the fields of its links', () => {
  const text = 'package a\nimport "github.com/rs/zerolog/log"\nfunc f(token string) { log.Error().Str("token", token).Msg("x") }'
  expect(linesOf('go', text).map(({ subject, level, values }) => [subject, level, values.map(({ key }) => key)])).toEqual([
    ['Error Msg', 'error', ['token']],
  ])
})
