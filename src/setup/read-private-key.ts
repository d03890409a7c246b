import { createPrivateKey } from 'node:crypto'
import { isBlank } from './blank-variables.ts'
import type { Variables } from './environment.ts'
import { settingsUrl } from './expected-variables.ts'

const keyExpectation = `the App's private key (${settingsUrl}, "Generate a private key")`

/** The App's private key; or a sentence about why there is none. */
export const readPrivateKey = (
  variables: Variables,
  readFile: (path: string) => string,
): { readonly pem: string } | { readonly problem: string } => {
  const inline = variables['PRIVATE_KEY']
  const path = variables['PRIVATE_KEY_PATH']
  if (inline !== undefined && !isBlank(inline))
    return keyOf(decode(inline), `PRIVATE_KEY: expected ${keyExpectation}, as PEM (line breaks may be written \\n) or base64 of it`)
  if (path === undefined || isBlank(path))
    return { problem: `PRIVATE_KEY: expected ${keyExpectation}, as PEM or base64 of it; or PRIVATE_KEY_PATH with the file's path` }
  try {
    return keyOf(
      readFile(path),
      `PRIVATE_KEY_PATH: expected the path of a PEM file that holds ${keyExpectation}; the file is not a private key`,
    )
  } catch {
    return { problem: `PRIVATE_KEY_PATH: expected the path of a PEM file that holds ${keyExpectation}; the file cannot be read` }
  }
}

const decode = (value: string): string => {
  const text = value
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('\\n', '\n')
  return text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8')
}

const keyOf = (pem: string, problem: string): { readonly pem: string } | { readonly problem: string } => {
  try {
    createPrivateKey(pem)
    return { pem }
  } catch {
    return { problem }
  }
}
