class Shop {
  admin() {
    return { createTopics: (wanted: { topics: string[] }) => wanted.topics.length }
  }
}

export const shop = new Shop()
