import type { GoFunction, Module } from '#languages/go/module'

/** Whether an offset is inside the body of a `for` loop of its function. */
export const loopAround = (module: Module, offset: number, own: GoFunction | undefined = module.functionAtOffset(offset)): boolean =>
  module.tree.all('for_statement').some((loop) => {
    if (offset < loop.start || offset >= loop.end) return false
    const body = loop.field('body')
    return body !== undefined && body.start < offset && offset < body.end && module.functionAround(loop) === own
  })
