export const print = (text: string): Promise<void> => fetch(`${process.env.PRINTER}`, { method: 'POST', body: text }).then(() => undefined)
