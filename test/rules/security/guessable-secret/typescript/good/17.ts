const createPageToken = (prefix: string): string => `${prefix}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 10)}`

export const newPage = (known?: { documentId?: string }) => ({
  contextId: createPageToken('ctx'),
  documentId: known?.documentId ?? createPageToken('doc'),
})
