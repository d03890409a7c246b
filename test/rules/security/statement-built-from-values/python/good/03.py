from app.db import cursor


def size_of(table_name: str):
    cursor.execute(f"SELECT pg_total_relation_size('{table_name}') FROM pg_class")
