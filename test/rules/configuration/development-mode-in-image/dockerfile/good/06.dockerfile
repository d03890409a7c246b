FROM node:22
ENV NODE_ENV=development
RUN npm ci && npm run build
ENV NODE_ENV=production
CMD ["node", "server.js"]