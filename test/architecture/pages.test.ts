import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../src/pages/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

/** Addresses of our own making: constants, and fragments behind a literal `#`. */
const ownAddresses = /href="\$\{(?!address\(|stylesheetPath\}|iconPath\})/

test.each(files)('$name puts nothing into an attribute without quotes', ({ text }) => {
  expect(text).not.toMatch(/\s[\w-]+=\$\{/)
})

test.each(files)('$name leads to no address that was not looked at', ({ text }) => {
  expect(text).not.toMatch(ownAddresses)
  expect(text).not.toMatch(/(?:src|action)="\$\{(?!address\()/)
})

test.each(files)('$name has no script, no inline style and no handler', ({ text }) => {
  expect(text).not.toMatch(/<script|\sstyle="|\son[a-z]+="|https?:\/\/[^\s"'`]+\.(?:css|js|woff2?)\b/)
})
