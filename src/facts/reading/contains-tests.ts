import type { Language } from '#model/source-file'

const javascript = /(?<![\w.])(?:describe|it|test|suite|bench|Deno\.test)(?:(?:\.\w+)*\s*\(|\.each\s*[<`])/
const python = /^[ \t]*(?:async\s+)?def\s+test_\w|\bclass\s+\w*Test\w*\s*[(:]|\b(?:pytest|unittest)\b/m
const java = /\borg\.(?:junit|testng)\b/

const signs: Readonly<Partial<Record<Language, RegExp>>> = { typescript: javascript, tsx: javascript, javascript, python, java }

/** Whether a text defines tests in the manner of a test runner. Go tests are recognized by their file names instead. */
export const containsTests = (text: string, language: Language): boolean => signs[language]?.test(text) ?? false
