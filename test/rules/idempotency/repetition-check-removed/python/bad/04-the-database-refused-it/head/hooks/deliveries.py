from hooks.bonus import grant_bonus


async def on_delivery(conn, delivery):
    await grant_bonus(conn, delivery["courier"])
