import os

from elasticsearch import AsyncElasticsearch

client = AsyncElasticsearch(os.environ["ELASTICSEARCH_URL"], request_timeout=3, max_retries=1)


async def suggest(prefix: str) -> list[str]:
    found = await client.search(index="products", query={"match_phrase_prefix": {"name": prefix}}, size=5)
    return [hit["_source"]["name"] for hit in found["hits"]["hits"]]
