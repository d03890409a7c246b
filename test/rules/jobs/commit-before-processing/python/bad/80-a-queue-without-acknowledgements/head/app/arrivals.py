import asyncpg


async def record_arrival(parcel):
    connection = await asyncpg.connect("postgres://db/parcels")
    try:
        await connection.execute("insert into arrivals (parcel) values ($1)", parcel)
    finally:
        await connection.close()
