import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

type Tried = 'typescript' | 'python' | 'go' | 'java'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

const limitsIn = (language: Tried, text: string): (readonly [string, string | undefined, string])[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'safeguard' && fact.limit ? [[fact.limit.kind, fact.limit.of, fact.by] as const] : [],
  )

const inGo = (body: string): string => `package a\n\nfunc (h *Handler) serve(w http.ResponseWriter, r *http.Request) {\n${body}\n}\n`

it.each<[string, Tried, string, readonly [string, string | undefined, string]]>([
  [
    'an answer that there were too many requests',
    'typescript',
    'function f(req, res) {\n  if (seen(req.ip) > 5) {\n    res.status(429).end()\n    return\n  }\n  work()\n}',
    ['rate', undefined, 'seen(req.ip) > 5'],
  ],
  [
    'a size above a name',
    'typescript',
    'function f(body) {\n  if (body.length > MAX_BODY) throw new Error("no")\n  work(body)\n}',
    ['input', undefined, 'body.length > MAX_BODY'],
  ],
  [
    'the number of parts',
    'python',
    'def f(files):\n    if len(files) > MAX_FILES:\n        raise ValueError("no")\n    work(files)',
    ['items', 'files', 'len(files) > MAX_FILES'],
  ],
  [
    'attempts to sign in',
    'python',
    'def f(user):\n    if user.attempts >= MAX_ATTEMPTS:\n        raise Refused()\n    work(user)',
    ['attempts', undefined, 'user.attempts >= MAX_ATTEMPTS'],
  ],
  [
    'a limiter that is found by the caller',
    'go',
    inGo('\tif !h.limiterOf(r.RemoteAddr).Allow() {\n\t\treturn\n\t}'),
    ['rate', undefined, 'Allow()'],
  ],
  [
    'an own function, by its name',
    'java',
    'class A {\n  void f(Request r) {\n    checkRateLimit(r.ip());\n    work();\n  }\n}',
    ['rate', undefined, 'checkRateLimit'],
  ],
  [
    'a status by its name',
    'java',
    'class A {\n  Object f(Request r) {\n    if (pace.isTooFast(r.ip())) return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();\n    return work();\n  }\n}',
    ['rate', undefined, 'pace.isTooFast(r.ip())'],
  ],
  [
    'a test that people pass',
    'typescript',
    'async function f(req) {\n  await verifyCaptcha(req.body.token)\n  work()\n}',
    ['challenge', undefined, 'verifyCaptcha'],
  ],
])('knows %s', (_, language, text, limit) => {
  expect(limitsIn(language, text)).toEqual([limit])
})

it.each<[string, Tried, string]>([
  ['the answer of another service', 'python', 'def f(r):\n    if r.status_code == 429:\n        raise TooManyRequests()\n    return r'],
  [
    'a number that only tells whether there is something',
    'typescript',
    'function f(list) {\n  if (list.length > 1) throw new Error("no")\n}',
  ],
  ['the ends of a range', 'java', 'class A {\n  void f(Range r) {\n    if (r.minimum() > maximum) throw new Wrong();\n  }\n}'],
  ['rounds of a loop', 'go', inGo('\tfor {\n\t\tif attempts > maxAttempts {\n\t\t\treturn\n\t\t}\n\t}')],
  ['what is redrawn less often', 'typescript', 'function f() {\n  return throttle(() => draw(), 100)\n}'],
  [
    'a queue that is filled from a list',
    'java',
    'class A {\n  Object f(List<Job> jobs) {\n    return new LinkedBlockingQueue<>(jobs);\n  }\n}',
  ],
  ['who makes a limiter', 'typescript', 'function f() {\n  return createRateLimiter({ points: 5 })\n}'],
])('does not take %s for a limit', (_, language, text) => {
  expect(limitsIn(language, text)).toEqual([])
})
