import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

const answersIn = (text: string, language: Language): string[] =>
  extract(text, language).facts.flatMap((fact) => (fact.kind === 'operation-mark' && fact.mark === 'answers-unavailable' ? [fact.by] : []))

const inTypeScript = (body: string): string => `const ready = (ok, res) => {\n  ${body}\n}\n`
const inPython = (body: string): string => `def ready(ok):\n    ${body}\n`
const inGo = (body: string): string => `package a\n\nfunc ready(c *gin.Context) error {\n\t${body}\n}\n`
const inJava = (body: string): string => `class A {\n  Object ready(Response response) {\n    ${body}\n  }\n}\n`

it.each<[string, Language, string]>([
  ['a variable', 'typescript', inTypeScript('const status = ok ? 200 : 503\n  res.status(status).end()')],
  ['a variable that a branch sets', 'typescript', inTypeScript('let code = 200\n  if (!ok) code = 503\n  res.status(code).end()')],
  ['a call', 'typescript', inTypeScript('res.sendStatus(503)')],
  ['a call of node:http', 'typescript', inTypeScript('res.writeHead(503)')],
  ['a member', 'typescript', inTypeScript('res.statusCode = 503')],
  ['an option', 'typescript', inTypeScript("return new Response('', { status: 503 })")],
  ['an exception', 'typescript', inTypeScript('throw new HTTPException(503)')],
  ['a pair', 'python', inPython('return {"ok": ok}, 503')],
  ['a pair with a condition', 'python', inPython('return {"ok": ok}, 200 if ok else 503')],
  ['an option', 'python', inPython('return Response(status=503)')],
  ['an exception', 'python', inPython('raise HTTPException(status_code=503)')],
  ['gin', 'go', inGo('c.JSON(503, gin.H{})')],
  ['gin without a body', 'go', inGo('c.AbortWithStatus(503)')],
  ['fiber', 'go', inGo('return fiber.NewError(503, "down")')],
  ['net/http', 'go', inGo('w.WriteHeader(503)')],
  ['a servlet', 'java', inJava('response.sendError(503);')],
  ['Spring', 'java', inJava('return ResponseEntity.status(503).build();')],
])('%s gets the status (%s)', (_form, language, text) => {
  expect(answersIn(text, language)).toEqual(['503'])
})

it.each<[string, Language, string]>([
  ['a limit', 'typescript', inTypeScript('res.json(list({ limit: 500 }))')],
  ['a delay', 'typescript', inTypeScript('setTimeout(() => res.end(), 500)')],
  ['a comparison', 'typescript', inTypeScript('if (res.status === 503) retry()')],
  ['a size', 'python', inPython('rows = fetch(batch_size=500)')],
  ['a duration', 'go', inGo('time.Sleep(500 * time.Millisecond)')],
  ['a page', 'java', inJava('return find(PageRequest.of(0, 500));')],
])('%s is not a status (%s)', (_form, language, text) => {
  expect(answersIn(text, language)).toEqual([])
})
