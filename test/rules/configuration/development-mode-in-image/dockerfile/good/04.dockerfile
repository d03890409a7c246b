FROM node:22
ENV NODE_ENV=production
CMD ["node", "server.js"]