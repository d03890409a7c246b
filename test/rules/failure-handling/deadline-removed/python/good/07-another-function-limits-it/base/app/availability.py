from app.wrap import limited

class Availability:
    def __init__(self, partner):
        self.partner = partner

    async def check(self, hotel, day):
        return await limited(self.partner.rooms(hotel, day), 3)
