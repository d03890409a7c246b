from app.db import pool


async def join(team_id: int, user_id: int) -> None:
    async with pool.acquire() as connection:
        if await connection.fetchval("SELECT 1 FROM memberships WHERE team_id = $1 AND user_id = $2", team_id, user_id):
            return
        await connection.execute("INSERT INTO memberships (team_id, user_id) VALUES ($1, $2)", team_id, user_id)
