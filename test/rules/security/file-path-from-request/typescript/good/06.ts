import { readFile } from 'node:fs/promises'
export const template = (name: string) => readFile(`templates/${name}.html`)