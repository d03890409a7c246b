import type { Located, ModuleModel } from '#code/model'

const isLocated = (value: object): value is Located => 'start' in value && 'end' in value

/** The first part of a model that is not within the part around it, or not within the text. */
export const misplaced = (module: ModuleModel, length: number): string | undefined => {
  const open: { readonly part: object; readonly around: Located }[] = [{ part: module, around: { start: 0, end: length } }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { part, around } = next
    if (isLocated(part) && !(around.start <= part.start && part.start <= part.end && part.end <= around.end))
      return `${JSON.stringify(part).slice(0, 300)} is not within ${around.start} to ${around.end}`
    const inside = isLocated(part) ? part : around
    for (const value of Object.values(part)) if (typeof value === 'object' && value !== null) open.push({ part: value, around: inside })
  }
  return undefined
}
