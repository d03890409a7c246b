from app.wrap import guarded

class Availability:
    def __init__(self, partner):
        self.partner = partner

    async def check(self, hotel, day):
        return await guarded(self.partner.rooms(hotel, day))
