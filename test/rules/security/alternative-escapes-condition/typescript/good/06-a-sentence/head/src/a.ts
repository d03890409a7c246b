import 'express'
export const a = (form: { andWhere(text: string): void }) => form.andWhere('here or there')
