import { expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

const factsOf = (text: string, language: Language) => extract(text, language).facts

const fallbacksIn = (text: string, language: Language): string[] =>
  factsOf(text, language).flatMap((fact) => (fact.kind === 'secret-fallback' ? [`${fact.name} ${fact.by}`] : []))

const stopsIn = (text: string, language: Language): string[] =>
  factsOf(text, language).flatMap((fact) => (fact.kind === 'config-check' ? fact.stops : []))

it.each<[string, Language, string, string]>([
  ['a branch of TypeScript', 'typescript', "let key = process.env.JWT_SECRET\nif (!key) { key = 'orders' }", 'if'],
  ['a branch of Python', 'python', 'import os\nkey = os.getenv("JWT_SECRET")\nif not key:\n    key = "orders"', 'if'],
  [
    'a branch of Java',
    'java',
    'class A { String f() { String key = System.getenv("JWT_SECRET"); if (key == null) { key = "orders"; } return key; } }',
    'if',
  ],
  ['a condition', 'typescript', "export const key = process.env.JWT_SECRET ? process.env.JWT_SECRET : 'orders'", 'condition'],
  [
    'a function that chooses',
    'java',
    'import java.util.Objects;\nclass A { String key = Objects.requireNonNullElse(System.getenv("JWT_SECRET"), "orders"); }',
    'Objects.requireNonNullElse',
  ],
  ['an option of a tag', 'go', 'package a\n\ntype C struct {\n\tKey string `env:"JWT_SECRET, default=orders"`\n}', 'default of the tag'],
  [
    'a branch for production',
    'typescript',
    "let key = ''\nif (process.env.NODE_ENV === 'production') { key = process.env.JWT_SECRET || 'orders' }",
    '||',
  ],
  [
    'what is not for development',
    'python',
    'import os\nif os.environ.get("APP_ENV") == "development":\n    key = "a"\nelse:\n    key = os.getenv("JWT_SECRET", "orders")',
    'default value',
  ],
  [
    'a condition that holds in production',
    'typescript',
    "export const key = isProduction() ? (process.env.JWT_SECRET ?? 'orders') : 'a'",
    '??',
  ],
  [
    'a field of a settings class',
    'python',
    'from pydantic import Field\nfrom pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    key: str = Field("orders", alias="JWT_SECRET")',
    'default of the class',
  ],
])('%s gives a secret its fallback', (_, language, text, by) => {
  expect(fallbacksIn(text, language)).toEqual([`JWT_SECRET ${by}`])
})

it.each<[string, string]>([
  ['a function', 'from os import getenv as read\nkey = read("JWT_SECRET", "orders")'],
  ['an object', 'from os import environ as env\nkey = env.get("JWT_SECRET", "orders")'],
  ['its keywords', 'import os\nkey = os.getenv(key="JWT_SECRET", default="orders")'],
])('a read under another name gives a secret its fallback: %s', (_, text) => {
  expect(fallbacksIn(text, 'python')).toEqual(['JWT_SECRET default value'])
})

it('a variable is required through an alias of the environment', () => {
  expect(stopsIn('from os import environ as env\nkey = env["JWT_SECRET"]', 'python')).toEqual(['JWT_SECRET'])
})

it.each<[string, Language, string]>([
  [
    'a condition asks for development',
    'python',
    'import os\nif os.environ.get("APP_ENV") == "development":\n    key = os.getenv("JWT_SECRET", "orders")',
  ],
  [
    'a branch excludes production',
    'typescript',
    "let key = ''\nif (process.env.NODE_ENV !== 'production') { key = process.env.JWT_SECRET || 'orders' }",
  ],
  [
    'a branch is not for production',
    'go',
    'package a\n\nfunc f(isProd bool) string {\n\tif !isProd {\n\t\treturn getEnv("JWT_SECRET", "orders")\n\t}\n\treturn mustGetEnv("JWT_SECRET")\n}',
  ],
  ['a class is for tests', 'java', 'class TestKeys { String key = System.getenv().getOrDefault("JWT_SECRET", "orders"); }'],
  [
    'a key of an object is for development',
    'typescript',
    "export const keys = { development: { key: process.env.JWT_SECRET ?? 'orders' } }",
  ],
  [
    'a branch refuses the fallback',
    'go',
    'package a\n\nimport "log"\n\nfunc f() string {\n\tkey := getEnv("JWT_SECRET", "orders")\n\tif key == "orders" {\n\t\tlog.Fatal("JWT_SECRET")\n\t}\n\treturn key\n}',
  ],
  [
    'the branch does more than fill the variable',
    'typescript',
    "let key = process.env.JWT_SECRET\nif (!key) { key = 'orders'; throw new Error('JWT_SECRET') }",
  ],
  ['the fallback is another setting', 'typescript', 'export const key = process.env.JWT_SECRET ?? process.env.SESSION_SECRET'],
])('no secret has a fallback where %s', (_, language, text) => {
  expect(fallbacksIn(text, language)).toEqual([])
})

it.each<[string, Language, string]>([
  ['of TypeScript', 'typescript', "const url = process.env.DATABASE_URL\nif (!url) throw new Error('DATABASE_URL')"],
  ['of Python', 'python', 'import os, sys\nurl = os.getenv("DATABASE_URL")\nif url is None:\n    sys.exit(1)'],
  [
    'of Go',
    'go',
    'package a\n\nimport (\n\t"log"\n\t"os"\n)\n\nfunc f() {\n\tif _, ok := os.LookupEnv("DATABASE_URL"); !ok {\n\t\tlog.Fatal("DATABASE_URL")\n\t}\n}',
  ],
  [
    'of Java',
    'java',
    'class A { void f() { String url = System.getenv("DATABASE_URL"); if (url == null) throw new IllegalStateException(); } }',
  ],
])('a branch %s that throws or exits stops the process without the setting', (_, language, text) => {
  expect(stopsIn(text, language)).toEqual(['DATABASE_URL'])
})

it('a variable of the same name in another function is another one', () => {
  const text =
    "const a = () => { const url = process.env.DATABASE_URL; return url }\nconst b = (url: string) => { if (!url) throw new Error('url') }"
  expect(stopsIn(text, 'typescript')).toEqual([])
})

it.each<[string, Language, string]>([
  ['a number as the default of a password', 'python', 'import os\nkey = os.environ.get("DB_PASSWORD", "123456")'],
  ['a key in hexadecimal', 'typescript', "export const key = process.env.DB_PASSWORD || '0xac0974bec39a17e36ba4a6b4d238ff94'"],
  [
    'a switch that another variable decides',
    'typescript',
    "export const key = process.env.USE_DB ? (process.env.DB_PASSWORD || 'orders-db-1') : ''",
  ],
  [
    'a name that another function checks for itself',
    'go',
    'package a\n\nimport (\n\t"errors"\n\t"os"\n)\n\nfunc password() string {\n\tkey := os.Getenv("DB_PASSWORD")\n\tif key == "" {\n\t\tkey = "orders-db-1"\n\t}\n\treturn key\n}\n\nfunc verify(key string) error {\n\tif key == "" {\n\t\treturn errors.New("empty")\n\t}\n\treturn nil\n}\n',
  ],
])('does not let %s hide a fallback', (_, language, text) => {
  expect(fallbacksIn(text, language)).toHaveLength(1)
})

it('takes a short number for a setting about a secret, and not for the secret', () => {
  expect(fallbacksIn("export const age = process.env.JWT_SECRET || '3600'", 'typescript')).toEqual([])
})

it.each<[string, string, boolean]>([
  ['a resource with colons', "process.env.ORDERS_QUEUE ?? 'arn:aws:sqs:eu-west-1:123456789012:orders-dev'", true],
  ['a host behind a user name', "process.env.PAYMENT_URL ?? 'https://shop:x@sandbox.pay.example.com:8443/v1'", true],
  ['a user name', "process.env.PAYMENT_URL ?? 'https://sandbox:x@pay.example.com'", false],
  ['a port', "process.env.PAYMENT_URL ?? 'https://pay.example.com:8443'", false],
])('the fallback names a test environment: %s', (_, text, expected) => {
  const found = factsOf(`export const value = ${text}`, 'typescript').some(
    (fact) => fact.kind === 'config-read' && fact.use === 'stand-in-default',
  )
  expect(found).toBe(expected)
})
