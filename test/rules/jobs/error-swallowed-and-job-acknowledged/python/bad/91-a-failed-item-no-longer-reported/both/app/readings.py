import psycopg


def store_reading(reading):
    with psycopg.connect("dbname=meters") as connection:
        connection.execute("insert into readings (meter, value) values (%s, %s)", (reading["meter"], reading["value"]))
