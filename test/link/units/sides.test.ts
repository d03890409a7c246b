import { beforeAll, describe, expect, it } from 'vitest'
import type { FileFacts } from '#model/fact'
import { loadExtraction } from '#engine/extraction/extractor'
import { languageOf } from '#languages/language-of'
import type { Language } from '#model/source-file'
import { sidesOf } from '#link/units/sides'

let extract: (text: string, language: Language) => FileFacts

beforeAll(async () => {
  extract = await loadExtraction(['typescript', 'tsx', 'javascript'])
})

const sideOf = (path: string, text: string): string | undefined => {
  const language = languageOf(path) ?? 'typescript'
  return sidesOf([{ file: { path, language, facts: extract(text, language) }, imports: [] }]).get(path)
}

describe('where a script in a folder of served files runs', () => {
  const text = "const fs = await import('fs')\nexport const read = fs"

  it('is the browser, though a library there also knows a server', () => {
    expect(sideOf('app/static/js/pdf.mjs', text)).toBe('frontend')
    expect(sideOf('app/js/pdf.mjs', text)).toBe('backend')
  })

  it('is the server for TypeScript, which no browser reads', () => {
    expect(sideOf('src/static/read.ts', text)).toBe('backend')
  })
})

describe('where a file of a folder runs that servers and pages both have', () => {
  it('is the server for what uses what only a server has', () => {
    expect(sideOf('src/hooks/audit.ts', "import express from 'express'\nexport const use = express")).toBe('backend')
    expect(sideOf('api/hooks/oidc/index.js', "const { readFile } = require('fs')\nmodule.exports = { readFile }")).toBe('backend')
    expect(sideOf('src/components/mailer.ts', "import nodemailer from 'nodemailer'\nexport const mail = nodemailer")).toBe('backend')
  })

  it('is the browser for what is made of a view', () => {
    expect(sideOf('src/hooks/use-user.ts', "import { useState } from 'react'\nexport const useUser = () => useState(1)")).toBe('frontend')
    expect(sideOf('src/components/button.tsx', 'export const a = 1')).toBe('frontend')
  })

  it('is not told by the folder alone', () => {
    expect(sideOf('src/hooks/names.ts', 'export const names = [1]')).toBeUndefined()
    expect(sideOf('src/frontend/names.ts', 'export const names = [1]')).toBe('frontend')
  })
})
