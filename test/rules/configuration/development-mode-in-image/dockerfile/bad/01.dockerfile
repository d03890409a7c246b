FROM node:22
ENV NODE_TLS_REJECT_UNAUTHORIZED=0 # <- finding
CMD ["node", "server.js"]