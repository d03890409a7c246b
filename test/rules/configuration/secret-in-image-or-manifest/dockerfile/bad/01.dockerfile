FROM node:22
ENV SESSION_SECRET=kQ9vWz3nTbXe7RmYpLcJ2Ah8 # <- finding
CMD ["node", "server.js"]