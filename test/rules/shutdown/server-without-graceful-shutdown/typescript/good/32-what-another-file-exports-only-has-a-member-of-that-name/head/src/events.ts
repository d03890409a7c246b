const listeners: (() => void)[] = []
export const events = { listen: (listener: () => void) => listeners.push(listener) }
