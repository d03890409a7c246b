export { book, cancel, list } from '@harbour/berths'
