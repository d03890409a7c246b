FROM node:22
ENV PORT=80 \
    JWT_SECRET="kQ9vWz3nTbXe7RmYpLcJ2Ah8" # <- finding