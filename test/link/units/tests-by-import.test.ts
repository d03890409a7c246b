import { expect, it } from 'vitest'
import { loadExtraction } from '#engine/extraction/extractor'
import { testsByImport } from '#link/units/tests-by-import'

const roleOf = async (text: string, language: 'javascript' | 'typescript' | 'python'): Promise<string | undefined> => {
  const extract = await loadExtraction([language])
  return testsByImport([{ path: 'load/peak', facts: extract(text, language) }]).get('load/peak')?.role
}

it.each([
  ['javascript', "import http from 'k6/http'\nexport default () => http.get(__ENV.BASE_URL)\n"],
  ['python', 'from locust import HttpUser, task\n\nclass Visitor(HttpUser):\n  pass\n'],
] as const)('a program that puts load on a service is a test: %s', async (language, text) => {
  expect(await roleOf(text, language)).toBe('test')
})

it('what helps tests of a browser is a test, though it imports only types', async () => {
  expect(
    await roleOf("import type { Page } from '@playwright/test'\nexport const open = (page: Page) => page.goto('/')\n", 'typescript'),
  ).toBe('test')
})

it.each([
  ['javascript', "import http from 'node:http'\nhttp.createServer().listen(8080)\n"],
  ['python', 'import requests\n'],
] as const)('other programs are not: %s', async (language, text) => {
  expect(await roleOf(text, language)).toBeUndefined()
})
