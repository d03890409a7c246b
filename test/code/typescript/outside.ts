import type { Located, ModuleModel } from '#code/model'

/** Nodes of a model that do not lie within their parents; those at the top must lie within the text. */
export const outside = (model: ModuleModel, text: string): Located[] => {
  const found: Located[] = []
  const pending: { readonly value: unknown; readonly parent: Located }[] = [{ value: model, parent: { start: 0, end: text.length } }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, parent } = next
    if (typeof value !== 'object' || value === null) continue
    let inner = parent
    if ('start' in value && 'end' in value) {
      inner = value as Located
      if (inner.start < parent.start || inner.end > parent.end || inner.end < inner.start) found.push(inner)
    }
    for (const child of Object.values(value)) if (typeof child === 'object') pending.push({ value: child, parent: inner })
  }
  return found
}
