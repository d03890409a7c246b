import { changes } from './changes.ts'

changes.listen('loans', (text) => console.log(text))
