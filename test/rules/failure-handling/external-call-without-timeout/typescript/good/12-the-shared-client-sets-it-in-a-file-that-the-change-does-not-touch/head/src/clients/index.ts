export * from '../http.js'
