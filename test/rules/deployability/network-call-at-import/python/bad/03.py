import psycopg2

connection = psycopg2.connect("postgresql://db/app", connect_timeout=5)  # <- finding
