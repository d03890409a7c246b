const marker =
  /@generated\b|code generated .{0,80}do not edit|\bauto-?generated\b|automatically generated|this file (?:is|was) generated|do not (?:edit|modify) (?:this file|by hand|manually)/i

/** Below a license, only what generators write by convention: `Code generated … DO NOT EDIT.` (https://go.dev/s/generatedcode), `@generated`. */
const conventional = /^\W{0,6}(?:code generated .{0,80}do not edit|@generated\b)/i
const isComment = /^\s*(?:\/\/|\/\*|\*|#|--|<!--|$)/

const firstLines = 6
const mostHeadLines = 40

/** Whether the first lines of a text, or the comments at its head, say that it is generated. */
export const saysGenerated = (text: string): boolean => {
  const lines = text.slice(0, 4_000).split('\n', mostHeadLines)
  if (marker.test(lines.slice(0, firstLines).join('\n').slice(0, 600))) return true
  const end = lines.findIndex((line) => !isComment.test(line))
  return lines.slice(0, end === -1 ? undefined : end).some((line) => conventional.test(line))
}
