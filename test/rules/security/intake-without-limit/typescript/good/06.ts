import WebSocket from 'ws'
export const feed = new WebSocket('wss://feed.example.com')