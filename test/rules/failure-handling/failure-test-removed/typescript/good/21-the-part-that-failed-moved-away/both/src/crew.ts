export { recordVisit } from '@harbour/crew'
