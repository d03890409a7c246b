export { api } from '@lockers/api'
