import type { GoFunction, Module } from '#languages/go/module'

/** Whether an offset is inside a `for` loop of its function. */
export const loopAround = (module: Module, offset: number, own: GoFunction | undefined = module.functionAtOffset(offset)): boolean => {
  for (let block = module.blockAround(offset); block && own?.body && block.open > own.body.open; block = block.outer) {
    if (module.text.charCodeAt(block.open) !== 123) continue
    const line = module.text.slice(module.text.lastIndexOf('\n', block.open) + 1, block.open)
    if (/^\s*(\w+:\s*)?for\b/.test(line)) return true
  }
  return false
}
