export { findBerth } from '@harbour/berths'
